import { describe, expect, it } from 'vitest';
import { withHead } from './page-head.ts';

const page =
  '<!doctype html><html lang="bg"><head><meta charset="utf-8" /><title>Неспешни сигнали</title>' +
  '<meta name="description" content="Подайте сигнал." /></head><body></body></html>';
const head = {
  title: 'Дупка, Русе',
  description: 'Дълбока дупка',
  url: 'https://example.bg/s/NS-2026-000001',
  siteName: 'Община Русе',
  kind: 'article' as const,
  image: null,
  isListed: true,
  data: { name: 'Дупка' },
};

describe('the head of a shared page', () => {
  it('has one title and one description: its own', () => {
    const made = withHead(page, head);
    expect(made.match(/<title>/g)).toHaveLength(1);
    expect(made.match(/name="description"/g)).toHaveLength(1);
    expect(made).toContain('<title>Дупка, Русе</title>');
    expect(made).toContain('<link rel="canonical" href="https://example.bg/s/NS-2026-000001" />');
  });

  it('lets no text out of its place', () => {
    const evil = `"><script>alert(1)</script>$&`;
    const made = withHead(page, { ...head, title: evil, description: evil, data: { name: '</script><b>' } });
    expect(made).not.toContain('<script>alert');
    expect(made).not.toContain('</script><b>');
    expect(made).toContain('$&amp;</title>');
  });

  it('of a page that nobody should keep says so', () => {
    const made = withHead(page, { ...head, isListed: false, data: null });
    expect(made).toContain('<meta name="robots" content="noindex" />');
    expect(made).not.toContain('canonical');
  });
});
