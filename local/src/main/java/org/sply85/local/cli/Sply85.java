package org.sply85.local.cli;

import org.sply85.trainer.job.TrainJobCommand;
import org.sply85.trainer.pack.TrainCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command's root: it only knows its subcommands. */
@Command(
    name = "sply85",
    description = "From a sentence to a finished song.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      MakeCommand.class,
      UpCommand.class,
      WatchCommand.class,
      AnalyzeCommand.class,
      LearnCommand.class,
      TracksCommand.class,
      TrainCommand.class,
      TrainJobCommand.class,
      EvaluateCommand.class,
      OriginalityCommand.class,
      MasterCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  sply85 make \"a calm piano ballad about rain, 72 bpm\"",
      "  sply85 make \"upbeat synth-pop, female voice\" --duration 2:30 --seed 7 -o rain",
      "  sply85 up",
      "",
      "Exit codes: 0 done, 1 failed, 2 wrong usage or input."
    })
public final class Sply85 implements Runnable {
  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Tell on standard error what goes on inside; so does SPLY85_LOG=debug.")
  private void setVerbose(boolean wanted) {
    if (wanted) {
      Environment.makeVerbose();
    }
  }

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Runs the command with the arguments; its exit code. */
  public static int run(String... arguments) {
    if (Environment.current().verbose()) {
      Environment.makeVerbose();
    }
    CommandLine line = new CommandLine(new Sply85()).setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionStrategy(Sply85::execute);
    line.setParameterExceptionHandler((error, given) -> explain(error));
    line.setExecutionExceptionHandler((error, command, parsed) -> report(error, command));
    return line.execute(arguments);
  }

  private static int execute(CommandLine.ParseResult parsed) {
    Logs.limit(Environment.current().verbose());
    return new CommandLine.RunLast().execute(parsed);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Missing required subcommand");
  }

  private static int explain(CommandLine.ParameterException error) {
    CommandLine command = error.getCommandLine();
    System.err.println("sply85: " + error.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(error, System.err);
    System.err.printf("Try '%s --help'.%n", command.getCommandSpec().qualifiedName());
    return CommandLine.ExitCode.USAGE;
  }

  private static int report(Exception error, CommandLine command) {
    if (Environment.current().verbose()) {
      error.printStackTrace(System.err);
    }
    String words = error.getMessage() == null ? error.toString() : error.getMessage();
    System.err.println(command.getCommandSpec().root().name() + ": " + words);
    return error instanceof Failure failure ? failure.exitCode() : 1;
  }
}
