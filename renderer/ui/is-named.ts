/** Did the student of a session give a name? Otherwise the host calls them "Student A" (B, C …), and nobody who only watched has one at all. */
export const isNamed = (name: string): boolean => name !== '' && !/^Student [A-Z]$/.test(name)
