using Cited.Cli;

return Application.Run(args, new Terminal(Console.Out, Console.Error, Environment.CurrentDirectory));
