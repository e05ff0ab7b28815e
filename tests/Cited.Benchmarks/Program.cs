using BenchmarkDotNet.Running;
using Cited.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(ValidationBenchmark).Assembly).Run(args);
