import type { ArticleInteractions, PublicComment } from '../model/interactions.ts';
import { linkedText } from '../model/linkedText.ts';
import type { ShownComment } from '../model/pages.ts';
import { dateText, momentFrom } from '../render/formatDate.ts';

/** The comments that a page prints, so that it is whole while the function is down. */
export function articleComments(interactions: ArticleInteractions | undefined, timezone: string): ShownComment[] {
  const shown = ({ id, author, body, submittedAt, replies }: PublicComment): ShownComment => ({
    id,
    author: author ?? '',
    body: linkedText(body ?? '这条评论已不在了。'),
    date: dateText(momentFrom(Date.parse(submittedAt), timezone), timezone),
    replies: replies.map(shown),
  });
  return interactions?.comments.map(shown) ?? [];
}
