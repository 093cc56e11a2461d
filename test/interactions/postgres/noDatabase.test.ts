import { expect, test } from 'vitest';
import { serverFolder } from '../served/serverFolder.ts';

test('a server that does not find its database says so and ends', async () => {
  await using folder = await serverFolder();
  const started = folder.start({ environment: { DATABASE_URL: 'postgres://postgres@127.0.0.1:1/nowhere' } });
  await expect(started).rejects.toThrow('没有启动：connect ECONNREFUSED 127.0.0.1:1');
});
