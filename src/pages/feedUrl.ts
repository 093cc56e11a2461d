/** The feed of a page stands below it. */
export const feedUrl = (page: string): string => `${page}feed.xml`;
