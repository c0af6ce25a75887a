using NasDsl.Tool.Commands;

return StudyTool.Run(args, Console.Out, Console.Error);
