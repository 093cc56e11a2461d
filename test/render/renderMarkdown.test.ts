import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { body, picture, render } from './body.ts';

describe('renderMarkdown', () => {
  test('an empty body is empty', () => {
    expect(render('')).toEqual({ html: '', contents: [] });
    expect(body('\n\n  \n')).toBe('');
  });

  test('emphasis works beside Chinese punctuation', () => {
    expect(body('**重点：**10个，他说**“好”**。')).toBe('<p><strong>重点：</strong>10个，他说<strong>“好”</strong>。</p>');
  });

  test('lists nest', () => {
    expect(body('- 甲\n  1. 乙\n     - 丙\n- 丁').replaceAll('\n', ''))
      .toBe('<ul><li>甲<ol><li>乙<ul><li>丙</li></ul></li></ol></li><li>丁</li></ul>');
  });

  test('a body of 200 KB is rendered whole', () => {
    const paragraph = '今天上午，怀集县召开会议，部署下一阶段的工作。\n\n';
    const html = body(paragraph.repeat(3000));
    expect(html.match(/<p>/g)).toHaveLength(3000);
  });

  test('one rendering leaves nothing to the next', () => {
    const markdown = '## 一\n\n## 二\n\n## 三\n\n|a|\n|-|\n|b|\n\n字[^1]\n\n[^1]: 注\n\n![图](a.jpg)';
    const context = { pictures: { 'a.jpg': picture } };
    expect(render(markdown, context)).toEqual(render(markdown, context));
  });

  test('raw HTML is text', () => {
    expect(body('<script>alert(1)</script>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
    expect(body('<div onclick="x()">\n甲\n</div>')).not.toMatch(/<div/);
    expect(body('<img src=x onerror=alert(1)>')).not.toMatch(/<img/);
  });

  test('nothing that is typed becomes a tag, an attribute or an address of its own', () => {
    const bits = ['<', '>', '"', "'", '&', '](', '![', '[', ')', 'javascript:', 'x.jpg', ' onerror=', '<sub>', '</sub>', '<br>', '|', '\n', '\n|-|\n', '`', '```', ':::', ' note ', ' quote ', '[^1]', '[^1]:', '*', '**', '<!--', '-->', 'https://a.cn/', '字', '# ', '- '];
    const allowed = /<\/?(?:p|em|strong|s|a|h[1-6]|ul|ol|li|br|sub|sup|code|pre|div|table|thead|tbody|tr|th|td|figure|figcaption|blockquote|section|hr)(?: (?:class|id|href|rel|role|aria-label|tabindex|scope|start)="[^"<>]*")*>/g;
    fc.assert(fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 24 }), (parts) => {
      const html = body(parts.join(''));
      expect(html.replaceAll(allowed, '')).not.toMatch(/[<>]/);
      expect(html).not.toMatch(/href="\s*javascript:/i);
    }), { numRuns: 2000 });
  });
});
