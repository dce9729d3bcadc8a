/** Size of the page cache in bytes; also the maximum that a checkpoint has to write. */
export const pageCacheBytes = 128 * 2 ** 20;

interface ConfOptions {
  port: number;
  heap: string;
  /** Skips the end of a torn transaction log. Default: false. */
  cutsTornLogs?: boolean;
}

/** Returns the neo4j.conf of the embedded engine. */
export const confOf = ({ port, heap, cutsTornLogs = false }: ConfOptions): string => `# Written at each start.
dbms.security.auth_enabled=true
dbms.usage_report.enabled=false
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.memory.pagecache.size=${pageCacheBytes}
# What a transaction takes is less than Neo4j reckons; its own 70 % of the heap would leave a quarter unused.
dbms.memory.transaction.total.max=${heap}
# Else a statement is planned anew, for seconds, when a list or text among its parameters is ten times as long.
internal.cypher.use_parameter_size=false
# Else a question that may take half a second ends after one and a half.
db.transaction.monitor.check.interval=100ms
# Space for a log file is reserved when the file is begun, for the store's files before a transaction is logged: a full disk
# then refuses a write instead of tearing the log.
db.tx_log.preallocate=true
db.store.files.preallocate=true
internal.dbms.out_of_disk_space_protection=true
# Two databases (ours and Neo4j's own) reserve this much each; the default, 256 MB, is for stores of many GB.
db.tx_log.rotation.size=16m
# A log is of no use once its changes are in the store; Neo4j keeps one file whatever is set here.
db.tx_log.rotation.retention_policy=32M size
${cutsTornLogs ? "internal.dbms.tx_log.fail_on_corrupted_log_files=false" : ""}
# Half of the time that the engine has to end in.
db.shutdown_transaction_end_timeout=5s
# Else Bolt rests for ten seconds after everything else has ended.
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
`;
