import { setupComments } from './comments.ts';
import { setupPopular } from './popular.ts';
import { setupPrefetch } from './prefetch.ts';
import { setupReactions } from './reactions.ts';
import { setupReadAloud } from './readAloud.ts';
import { request } from './request.ts';
import { setupSaving } from './saving.ts';
import { setupSharing } from './sharing.ts';
import { setupTheme } from './theme.ts';

setupTheme(document);
setupSharing(document);
setupReadAloud(document);
setupSaving(document);
setupPrefetch(document);

/** The function is asked only when the reader has the page: it must never delay reading. */
const whenIdle = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 200));

whenIdle(() => {
  const reactions = document.getElementById('reactions');
  const comments = document.getElementById('comments');
  const popular = document.getElementById('popular');
  if (reactions) void setupReactions(reactions);
  if (comments) void setupComments(comments).then(() => countView(comments.dataset.article!));
  if (popular) void setupPopular(popular);
  // Not on addresses without TLS, and not where the reader has switched it off.
  navigator.serviceWorker?.register('/service-worker.js').catch(() => undefined);
});

/** A page that was opened ahead of the reader is not read yet. */
function countView(article: string): void {
  if (document.visibilityState === 'hidden') document.addEventListener('visibilitychange', () => countView(article), { once: true });
  else request('POST', '/api/views', { article }).catch(() => { /* a view that is not counted is nobody's concern */ });
}
