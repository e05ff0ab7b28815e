using BenchmarkDotNet.Running;
using Cited.Benchmarks;

BenchmarkRunner.Run<ValidationBenchmark>(args: args);
