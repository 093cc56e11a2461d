import { expect, test } from 'vitest';
import { BAMBOO, newsroom, type Newsroom } from '../newsroom.ts';

const WORDS = '这句话以后谁也找不到';

/** The row versions in the first page of a table, deleted ones too, as bytes in hexadecimal. */
async function pageOf(room: Newsroom, table: string): Promise<string> {
  const items = await room.rows(`SELECT encode(t_data, 'hex') AS data FROM heap_page_items(get_raw_page('${table}', 0)) WHERE t_data IS NOT NULL`);
  return items.map(({ data }) => data).join(' ');
}

test('what a reader deletes does not stay in the pages of the table', async () => {
  await using room = await newsroom();
  await room.rows('CREATE EXTENSION pageinspect');
  const [reader, other] = [await room.reader(), await room.reader()];
  const { id } = (await reader.comment(BAMBOO, WORDS)).body;
  await other.comment(BAMBOO, '别人的话');
  const hex = (text: string) => Buffer.from(text).toString('hex');
  expect(await pageOf(room, 'comment_revision')).toContain(hex(WORDS));
  await reader.send('DELETE', `/api/comments/${id}`);
  expect(await pageOf(room, 'comment_revision')).not.toContain(hex(WORDS));
  expect(await pageOf(room, 'comment_revision')).toContain(hex('别人的话'));
});
