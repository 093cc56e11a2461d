/** The address of an article on this site: `/2020/03/keji-dahui/`. */
export const ARTICLE_PATH = /^\/\d{4}\/\d{2}\/[^/]+\/$/;
