/** What begins the names of temporary folders of a test run; the next run removes those of one that was killed. */
export const runFolders = "spbe-test-run-";
