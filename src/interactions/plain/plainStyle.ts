/** The look of the function's own pages: paper, ink, one column. */
export const plainStyle = `
:root { color-scheme: light dark; font: 1.0625rem/1.75 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; }
body { max-width: 36rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; background: light-dark(#fbfaf6, #131512); color: light-dark(#1c1d1a, #e9e6dc); overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.3; }
a { color: light-dark(#0b6a5b, #74c9b4); }
ol { padding: 0; list-style: none; }
li { padding: .75rem 0; border-top: 1px solid light-dark(#d9d6cb, #2e322d); }
li li { padding-left: 1rem; }
li p { margin: .25rem 0; white-space: pre-line; }
small { color: light-dark(#50534a, #a9aaa0); }
label { display: block; margin-top: 1rem; font-weight: 600; }
input, textarea { box-sizing: border-box; width: 100%; min-height: 44px; padding: .5rem .75rem; border: 1px solid; border-radius: 4px; background: none; color: inherit; font: inherit; }
input[type="checkbox"] { width: 1.5rem; min-height: 1.5rem; vertical-align: middle; }
h2 { margin-top: 2.5rem; font-size: 1.125rem; }
button { min-height: 44px; margin-top: 1rem; padding: 0 1.25rem; border: 0; border-radius: 4px; background: light-dark(#0b6a5b, #74c9b4); color: light-dark(#fbfaf6, #131512); font: inherit; font-weight: 600; }
`;
