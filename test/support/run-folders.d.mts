export function makeRunFolder(): string;
export function removeFoldersOfDeadRuns(): Promise<void>;
