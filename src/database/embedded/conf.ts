/** The neo4j.conf of the embedded engine. */
export const confOf = (port: number, heap: string): string => `# Written at each start.
dbms.security.auth_enabled=true
dbms.usage_report.enabled=false
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.memory.pagecache.size=128m
# What a transaction takes is less than Neo4j reckons; its own 70 % of the heap would leave a quarter unused.
dbms.memory.transaction.total.max=${heap}
# Else a question that may take half a second ends after one and a half.
db.transaction.monitor.check.interval=100ms
# Half of the time that the engine has to end in.
db.shutdown_transaction_end_timeout=5s
# Else Bolt rests for ten seconds after everything else has ended.
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
`;
