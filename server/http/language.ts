// The language of an answer: as `lang` says in the query, or else Accept-Language; English where neither says Chinese.
import type { FastifyRequest } from 'fastify';

export function languageOf(request: FastifyRequest): 'en' | 'zh' {
  const { lang } = (request.query ?? {}) as { lang?: unknown };
  if (lang === 'en' || lang === 'zh') return lang;
  return languageIn(request.headers['accept-language']);
}

/** As Accept-Language says. */
export function languageIn(accepted: string | undefined): 'en' | 'zh' {
  if (accepted === undefined) return 'en';
  const wanted = accepted
    .split(',')
    .map((each) => {
      const [tag = '', ...parameters] = each.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)$/.exec(parameter)?.[1]).find(Boolean);
      return { tag, quality: Number(quality ?? 1) };
    })
    .filter(({ tag, quality }) => quality > 0 && /^(en|zh)\b/.test(tag))
    .sort((left, right) => right.quality - left.quality);
  return wanted[0]?.tag.startsWith('zh') ? 'zh' : 'en';
}
