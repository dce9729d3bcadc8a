import neo4j, { type Driver, isRetryableError, Neo4jError, type Session } from "neo4j-driver";
import { type Database, Rollback, type Row, type Transaction } from "./database.js";
import { meaningOf } from "./database-error.js";
import { toParameters } from "./parameters.js";
import { StartupError } from "./startup-error.js";

export interface Neo4jOptions {
  /** `bolt://` for one server, `neo4j://` for a cluster. */
  uri: string;
  user: string;
  password: string;
  database?: string;
  readTimeoutMs: number;
  writeTimeoutMs: number;
}

/** Neo4j through its driver: reads are auto-commit and may go to followers, and see this process's own writes. */
export class Neo4jDatabase implements Database {
  private readonly driver: Driver;

  constructor(private readonly options: Neo4jOptions) {
    this.driver = neo4j.driver(options.uri, neo4j.auth.basic(options.user, options.password), {
      disableLosslessIntegers: true,
      // Neo4j going away is told within seconds; the driver's own patience is half a minute and more.
      connectionAcquisitionTimeout: 5_000,
      connectionTimeout: 3_000,
      maxTransactionRetryTime: 5_000,
    });
  }

  async read(cypher: string, parameters: Row = {}): Promise<Row[]> {
    try {
      return await this.readOnce(cypher, parameters);
    } catch (error) {
      if (!(error instanceof Neo4jError) || !isRetryableError(error)) throw meaningOf(error);
      return this.readOnce(cypher, parameters).catch(second => Promise.reject(meaningOf(second)));
    }
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const session = this.session(neo4j.session.WRITE);
    try {
      return await session.executeWrite(
        transaction =>
          work({
            async run(cypher, parameters = {}) {
              return (await transaction.run(cypher, toParameters(parameters))).records.map(record => record.toObject());
            },
          }),
        { timeout: this.options.writeTimeoutMs },
      );
    } catch (error) {
      if (error instanceof Rollback) return error.result;
      throw meaningOf(error);
    } finally {
      await session.close();
    }
  }

  /** Fails with a StartupError that says what is wrong with the address or the password. */
  async verify(): Promise<void> {
    const { uri, user } = this.options;
    try {
      await this.driver.verifyAuthentication();
      await this.driver.getServerInfo();
    } catch (error) {
      const isRefused = error instanceof Neo4jError && error.code.includes("Security");
      throw new StartupError(
        isRefused
          ? `Neo4j at ${uri} refuses the password of ${user}: check NEO4J_USER and NEO4J_PASSWORD.`
          : `No Neo4j answers at ${uri}: check NEO4J_URI, and that the server runs.`,
        { cause: error },
      );
    }
  }

  /** Whether Neo4j answers right now. */
  async isAvailable(): Promise<boolean> {
    const late = new Promise<boolean>(resolve => setTimeout(resolve, 1_000, false).unref());
    return Promise.race([
      late,
      this.readOnce("RETURN 1", {}).then(
        () => true,
        () => false,
      ),
    ]);
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  private async readOnce(cypher: string, parameters: Row): Promise<Row[]> {
    const session = this.session(neo4j.session.READ);
    try {
      const result = await session.run(cypher, toParameters(parameters), { timeout: this.options.readTimeoutMs });
      return result.records.map(record => record.toObject());
    } finally {
      await session.close();
    }
  }

  private session(defaultAccessMode: "READ" | "WRITE"): Session {
    const { database } = this.options;
    return this.driver.session({
      database,
      defaultAccessMode,
      bookmarkManager: this.driver.executeQueryBookmarkManager,
    });
  }
}
