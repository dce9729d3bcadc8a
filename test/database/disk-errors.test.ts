import { expect, test } from "@jest/globals";
import neo4j from "neo4j-driver";
import { meaningOf } from "../../src/database/database-error.js";

test.each([
  ["No space left on device", "Neo.DatabaseError.Transaction.TransactionLogError", "DISK_FULL"],
  ["java.io.IOException: Disk quota exceeded", "Neo.DatabaseError.General.UnknownError", "DISK_FULL"],
  ["Could not preallocate disk space for the transaction", "Neo.DatabaseError.General.UnknownError", "DISK_FULL"],
  ["No write operations are allowed", "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", "DATABASE_UNAVAILABLE"],
  [
    "The database has encountered a critical error, and needs to be restarted.",
    "Neo.DatabaseError.Transaction.TransactionStartFailed",
    "DATABASE_UNAVAILABLE",
  ],
])("A Neo4j elsewhere that says “%s” (%s) is %s", (message, status, code) => {
  expect(meaningOf(new neo4j.Neo4jError(message, status, "50N42", "error"))).toMatchObject({ code });
});
