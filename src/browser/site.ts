import { setupComments } from './comments.ts';
import { setupReactions } from './reactions.ts';
import { setupTheme } from './theme.ts';

setupTheme(document);

/** The function is asked only when the reader has the page: it must never delay reading. */
const whenIdle = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 200));

whenIdle(() => {
  const reactions = document.getElementById('reactions');
  const comments = document.getElementById('comments');
  if (reactions) void setupReactions(reactions);
  if (comments) void setupComments(comments);
});
