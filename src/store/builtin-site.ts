/** The reserved site that holds the content the program came with. Every site finds that content as its own. */
export const builtinSite = 'builtin'
