/** Keys that an article's front matter may have, in the order in which editors usually write them. */
export const articleKeys = [
  'title', 'date', 'author', 'category', 'summary', 'source', 'cover', 'tags', 'places', 'related', 'aliases', 'pin',
  'expires', 'withdrawn', 'corrections', 'event', 'comments', 'editor', 'reviewers', 'updated', 'draft', 'minor',
] as const;

export type ArticleKey = (typeof articleKeys)[number];

export const pageKeys = ['title', 'summary', 'updated'] as const;

export const topicKeys = ['title', 'summary', 'cover', 'tags', 'articles'] as const;

/** Keys inside the objects of a field. */
export const nestedKeys = ['name', 'role', 'url', 'author', 'title', 'src', 'alt', 'credit', 'until', 'rank', 'date', 'reason', 'text', 'start', 'end', 'place'] as const;

/** What other systems, and editors writing from memory, call our keys. */
export const synonyms: Readonly<Record<string, string>> = {
  标题: 'title', 题目: 'title', headline: 'title', 日期: 'date', 时间: 'date', 发布时间: 'date', publishdate: 'date', pubdate: 'date',
  created: 'date', 作者: 'author', authors: 'author', writer: 'author', byline: 'author', 栏目: 'category', 分类: 'category', 版块: 'category',
  categories: 'category', section: 'category', 摘要: 'summary', 导语: 'summary', description: 'summary', excerpt: 'summary',
  abstract: 'summary', 来源: 'source', 封面: 'cover', image: 'cover', thumbnail: 'cover', banner: 'cover', 标签: 'tags', 关键词: 'tags', keywords: 'tags', tag: 'tags',
  地点: 'places', location: 'places', place: 'places', 相关: 'related', 相关阅读: 'related', alias: 'aliases', redirect_from: 'aliases', 置顶: 'pin',
  top: 'pin', sticky: 'pin', 过期: 'expires', expirydate: 'expires', 撤回: 'withdrawn', 活动: 'event', 更正: 'corrections', 评论: 'comments',
  comment: 'comments', 责任编辑: 'editor', 编辑: 'editor', 审核: 'reviewers', 更新: 'updated', lastmod: 'updated', modified: 'updated', 草稿: 'draft',
};

/** Fields that are one line of running text: here YAML's punctuation is most often meant as text. */
export const textKeys: ReadonlySet<string> = new Set(['title', 'summary', 'reason', 'text', 'credit', 'alt', 'editor', 'author', 'name', 'role', 'source', 'category']);
