/** Prefix of the temporary folders of a test run; the next run removes those of a killed one. */
export const runFolders = "spbe-test-run-";
