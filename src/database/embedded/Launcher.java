import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Runs Neo4j in this JVM: `Launcher HOME CONF`, CONF being a neo4j.conf. Prints READY once Bolt answers.
 * Ends when stdin ends (as it does when the parent dies, however it dies) or on SIGTERM.
 */
public class Launcher {
  private static volatile DatabaseManagementService neo4j;

  public static void main(String[] arguments) {
    PrintStream parent = System.out;
    System.setOut(System.err); // stdout carries READY and nothing else
    Runtime.getRuntime().addShutdownHook(new Thread(Launcher::shutdown));
    Thread watch = new Thread(Launcher::exitWhenStdinEnds);
    watch.setDaemon(true);
    watch.start();
    start(Path.of(arguments[0]), Path.of(arguments[1]));
    parent.println("READY");
  }

  private static void start(Path home, Path conf) {
    try {
      neo4j = new DatabaseManagementServiceBuilder(home).loadPropertiesFromFile(conf).build();
    } catch (Throwable fault) {
      fault.printStackTrace();
      Runtime.getRuntime().halt(1); // not exit: what was started halfway has nothing to save
    }
  }

  private static void exitWhenStdinEnds() {
    try {
      while (System.in.read() >= 0) {}
    } catch (IOException gone) {
      // as good as its end
    }
    System.exit(0);
  }

  private static void shutdown() {
    if (neo4j != null) neo4j.shutdown();
  }
}
