// What the command line says of a quote, English and Chinese side by side.
import type { Said } from '../../language/index.ts';

const said = (en: string, zh: string): Said => ({ en, zh });

export const quoteWords = {
  title: said('Quote', '报价'),
  application: said('Application', '投保申请'),
  decision: said('Decision', '核保结论'),
  premium: said('Premium', '保险费'),
  noPremium: said('the wording states none', '条款未约定'),
  decisions: {
    accept: said('accepted', '同意承保'),
    refer: said('referred to an underwriter', '须上报核保'),
    decline: said('declined', '拒保'),
    open: said('open', '待查明'),
  },
  rules: said('Eligibility', '核保条件'),
  effects: { decline: said('decline when', '拒保情形'), refer: said('refer when', '上报情形') },
  holds: { yes: said('holds', '成立'), no: said('does not hold', '不成立'), open: said('open', '待查明') },
  lines: said('How the premium is reached', '保险费计算'),
  line: {
    base: said('Base', '基准保险费'),
    loading: said('Loading', '加费'),
    discount: said('Discount', '减费'),
    minimum: said('Minimum', '最低保险费'),
    maximum: said('Maximum', '最高保险费'),
  },
  notExact: said('The bounds of the premium hold, but may be wider than need be.', '保险费的上下限成立，但可能偏宽。'),
  decides: { decision: said('the decision', '核保结论'), premium: said('the premium', '保险费') },
  both: said('the decision and the premium', '核保结论及保险费'),
} as const;
