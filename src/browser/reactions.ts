import { loadMe } from './account.ts';
import { request } from './request.ts';

type Answer = { counts: Record<string, Record<string, number>> };

/** Makes the reaction form live: counts, one's own choice, change and undo without leaving the page. */
export async function setupReactions(section: HTMLElement): Promise<void> {
  const form = section.querySelector('form')!;
  const status = section.querySelector('[role=status]')!;
  const buttons = [...form.querySelectorAll<HTMLButtonElement>('li button')];
  const article = (form.elements.namedItem('article') as HTMLInputElement).value;
  const named = `/api/reactions?article=${encodeURIComponent(article)}`;

  const press = (kind: string | null) => {
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.value === kind));
  };
  const showCounts = ({ counts }: Answer) => {
    for (const button of buttons) {
      const count = counts[article][button.value] ?? 0;
      button.querySelector('.reaction-count')!.textContent = String(count);
      form.querySelector<HTMLElement>(`[data-kind="${button.value}"]`)!.style.flexGrow = String(count);
    }
  };

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = event.submitter as HTMLButtonElement;
    const undo = button.getAttribute('aria-pressed') === 'true';
    try {
      showCounts(undo ? await request('DELETE', named) : await request('PUT', '/api/reactions', { article, kind: button.value }));
      press(undo ? null : button.value);
      status.textContent = undo ? '已撤回你的表态。' : `你送出了${button.querySelector('.reaction-label')!.textContent}。`;
    } catch (error) {
      status.textContent = (error as Error).message;
    }
  });

  try {
    const [counts, me] = await Promise.all([request<Answer>('GET', named), loadMe(article)]);
    showCounts(counts);
    press(me.reaction);
  } catch (error) {
    for (const button of buttons) button.disabled = true;
    status.textContent = (error as Error).message;
  }
}
