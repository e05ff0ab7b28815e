Console.WriteLine("cited");
