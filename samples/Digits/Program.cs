using System.Diagnostics;
using Digits.Drawing;

var watch = Stopwatch.StartNew();
DrawnDigits digits = DrawnDigits.Draw(seed: 1);
Console.WriteLine($"{digits.Training.Count:N0} training, {digits.Validation.Count:N0} validation and {digits.Test.Count:N0} test pictures drawn in {watch.Elapsed.TotalSeconds:F1} s");
ContactSheet.Save(digits.Training, "digits.png");
