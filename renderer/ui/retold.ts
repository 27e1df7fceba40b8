/** Where the one text that the pack takes apart (its `bblv`) is shown statement by statement. */
export const RETOLD = '/dossier?ids=S01-S20'
