/** The levels of a reference that the nation defines (Perpres 132/2022); what is deeper, each government adds for itself. */
export const nationalLevels = 3;
