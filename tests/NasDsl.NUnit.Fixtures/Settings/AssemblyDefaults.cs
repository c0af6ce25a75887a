using NasDsl.NUnit;

[assembly: SearchDefaults(Seconds = 60, Category = "Search, Slow")]
