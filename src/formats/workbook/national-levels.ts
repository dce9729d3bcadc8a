/** Number of national levels of a taxonomy (Perpres 132/2022); each government adds deeper levels itself. */
export const nationalLevels = 3;

/** True for what is of a national level. */
export const isNational = ({ level }: { level: number }): boolean => level <= nationalLevels;
