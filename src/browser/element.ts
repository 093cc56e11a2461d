/** An element with its class, which may be empty, and what is in it. */
export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, ...children: (string | Node)[]): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  if (className) created.className = className;
  created.append(...children);
  return created;
}

/** A button that submits nothing. */
export function button(label: string, className: string, press: () => void): HTMLButtonElement {
  const created = element('button', className, label);
  created.type = 'button';
  created.addEventListener('click', press);
  return created;
}
