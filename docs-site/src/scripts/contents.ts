/** Marks in "On this page" where the reader is. */

const links = new Map<Element, HTMLAnchorElement>();
for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a[href^="#"]')) {
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (target !== null) links.set(target, link);
}

if (links.size > 0) {
  let waiting = false;
  const mark = () => {
    waiting = false;
    let current: HTMLAnchorElement | undefined;
    for (const [target, link] of links) {
      if (current === undefined || target.getBoundingClientRect().top < 140) current = link;
    }
    for (const link of links.values()) {
      if (link === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(mark);
    },
    { passive: true },
  );
  mark();
}
