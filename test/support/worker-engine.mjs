// Before each test file: the engine of this worker, for whoever reads TEST_NEO4J_URI, _USER and _PASSWORD.
const { TEST_NEO4J_ENGINES, JEST_WORKER_ID } = process.env;
if (TEST_NEO4J_ENGINES) {
  const { uri, user, password } = JSON.parse(TEST_NEO4J_ENGINES)[Number(JEST_WORKER_ID) - 1];
  process.env.TEST_NEO4J_URI = uri;
  process.env.TEST_NEO4J_USER = user;
  process.env.TEST_NEO4J_PASSWORD = password;
}
