import type { Statement } from '../../../src/interactions/storage/database.ts';
import { type D1, openD1 } from '../../../src/interactions/storage/d1.ts';

/** What the tests send into workerd. */
export interface Question {
  binding: string;
  method: 'read' | 'batch';
  statements: readonly Statement[];
}

/** The engine where it belongs, inside workerd: takes statements, answers results. */
export default {
  async fetch(request: Request, bindings: Record<string, D1>): Promise<Response> {
    const { binding, method, statements } = (await request.json()) as Question;
    const database = openD1(bindings[binding]);
    try {
      return Response.json(await (method === 'read' ? database.read(statements[0]) : database.batch(statements)));
    } catch (error) {
      return new Response((error as Error).message, { status: 500 });
    }
  },
};
