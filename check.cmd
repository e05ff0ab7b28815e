@echo off
rem Everything that CI checks, on a laptop: builds, validates the records, checks form and generated files, runs all tests.
rem Goes on after a failure, so that one run tells everything. Elsewhere: ./check
setlocal
cd /d "%~dp0"
set DOTNET_CLI_TELEMETRY_OPTOUT=1
set DOTNET_NOLOGO=1
set failed=

dotnet restore Cited.slnx --locked-mode || exit /b 1
dotnet restore tests/Cited.Benchmarks --locked-mode || exit /b 1
dotnet restore tests/Cited.Fuzzing --locked-mode || exit /b 1
dotnet restore tests/Cited.Mutation --locked-mode || exit /b 1
dotnet build Cited.slnx --no-restore || exit /b 1
echo == validate
dotnet run --no-build --project tools/Cited.Cli -- validate || call set failed=%%failed%% validate
echo == form
dotnet run --no-build --project tools/Cited.Cli -- fmt --check || call set failed=%%failed%% form
echo == generated files
dotnet run --no-build --project tools/Cited.Cli -- generate --check || call set failed=%%failed%% generated
echo == tests
dotnet test --no-build || call set failed=%%failed%% tests

if not "%failed%"=="" (
  echo check: failed:%failed% 1>&2
  exit /b 1
)
echo check: all is well
