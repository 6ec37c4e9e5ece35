// The twelve coverages as data: what every peer's rules are made of. Amounts are whole cents, percentages whole numbers.
import { SANCTIONED } from '../workload.ts';

export type Operator = '==' | '!=' | '>' | '>=' | '<' | '<=' | 'in' | 'has';
/** A fact by its path, and what it is compared with: `in` a list, or a list that `has` it. */
export type Leaf = readonly [path: string, operator: Operator, value: string | number | boolean | readonly string[]];
export type Predicate = Leaf | { readonly all: readonly Predicate[] } | { readonly any: readonly Predicate[] };

export function isLeaf(predicate: Predicate): predicate is Leaf {
  return Array.isArray(predicate);
}

export interface Clause {
  readonly id: string;
  readonly when: Predicate;
}

export interface Warranty {
  readonly id: string;
  readonly breach: { readonly all: readonly Leaf[] };
  /** A tenth more is borne, or nothing is covered. */
  readonly effect: 'extra10' | 'nocover';
  readonly covers: '*' | readonly string[];
}

export interface TwelfthCoverage {
  readonly id: string;
  readonly trigger: Predicate;
  readonly exclusions: readonly Clause[];
  readonly categories: readonly string[];
  readonly sublimit: { readonly category: string; readonly cents: number };
  readonly deductible:
    | { readonly kind: 'fixed'; readonly cents: number }
    | { readonly kind: 'percent'; readonly pct: number; readonly min: number }
    | { readonly kind: 'waiting'; readonly hours: number };
  readonly coinsurance: number;
  readonly perEvent: number;
  readonly aggregate: number;
}

const P = (...leaf: Leaf): Leaf => leaf;
const all = (...xs: readonly Predicate[]) => ({ all: xs });
const every = (...xs: readonly Leaf[]) => ({ all: xs });
const any = (...xs: readonly Predicate[]) => ({ any: xs });

export const general: readonly Clause[] = [
  {
    id: 'GX-WAR',
    when: any(
      P('war.declared', '==', true),
      all(P('actor', '==', 'nation_state'), P('war.attributedState', '!=', 'none'), P('war.retaliation', '==', true)),
    ),
  },
  {
    id: 'GX-INFRA',
    when: all(
      P('infrastructure.owner', 'in', ['utility', 'isp', 'telecom']),
      P('malicious', '==', false),
      P('outageHours', '>=', 1),
    ),
  },
  {
    id: 'GX-PRIOR',
    when: all(P('priorKnowledge.beforeInception', '==', true), P('priorKnowledge.daysKnown', '>=', 14)),
  },
  { id: 'GX-SANCTION', when: any(P('extortion.payee', 'in', SANCTIONED), P('jurisdiction', 'in', ['IR', 'KP'])) },
  { id: 'GX-LATE', when: all(P('daysToReport', '>', 90)) },
  { id: 'GX-DISHONEST', when: all(P('actor', '==', 'insider'), P('seniorInsider', '==', true)) },
];

export const warranties: readonly Warranty[] = [
  {
    id: 'W-MFA',
    breach: every(P('controls.mfaEnabled', '==', false), P('attackVector', 'in', ['phishing', 'rdp'])),
    effect: 'extra10',
    covers: '*',
  },
  {
    id: 'W-PATCH',
    breach: every(P('controls.patchAgeDays', '>', 30), P('attackVector', '==', 'vuln_exploit')),
    effect: 'extra10',
    covers: '*',
  },
  {
    id: 'W-BACKUP',
    breach: every(P('controls.backupTestedDays', '>', 180)),
    effect: 'nocover',
    covers: ['BI', 'RESTORE'],
  },
  {
    id: 'W-CALLBACK',
    breach: every(P('controls.callbackVerified', '==', false), P('transfer.amountCents', '>=', 2500000)),
    effect: 'nocover',
    covers: ['FRAUD'],
  },
];

export const coverages: readonly TwelfthCoverage[] = [
  {
    id: 'BREACH',
    trigger: all(
      P('eventType', 'in', ['data_breach', 'ransomware', 'insider_misuse', 'device_theft']),
      any(P('dataTypes', 'has', 'pii'), P('dataTypes', 'has', 'phi')),
      P('recordsAffected', '>=', 100),
      P('daysToReport', '<=', 120),
      P('jurisdiction', 'in', ['US', 'CA', 'UK', 'DE', 'FR', 'AU', 'IR']),
    ),
    exclusions: [
      {
        id: 'BREACH-X-UNENCRYPTED',
        when: all(P('eventType', '==', 'device_theft'), P('controls.diskEncrypted', '==', false)),
      },
      { id: 'BREACH-X-VOLUNTARY', when: all(P('attackVector', '==', 'none'), P('malicious', '==', false)) },
    ],
    categories: ['forensics', 'notification'],
    sublimit: { category: 'notification', cents: 15000000 },
    deductible: { kind: 'fixed', cents: 2500000 },
    coinsurance: 0,
    perEvent: 50000000,
    aggregate: 90000000,
  },
  {
    id: 'EXTORT',
    trigger: all(
      P('eventType', 'in', ['ransomware', 'ddos']),
      P('malicious', '==', true),
      P('extortion.demandCents', '>=', 100000),
      P('actor', 'in', ['criminal', 'hacktivist', 'unknown', 'nation_state']),
      P('extortion.lawEnforcementNotified', '==', true),
    ),
    exclusions: [
      { id: 'EXTORT-X-CRYPTO', when: all(P('extortion.paid', '==', true), P('extortion.method', '==', 'crypto')) },
      { id: 'EXTORT-X-CONSENT', when: all(P('extortion.paid', '==', true), P('extortion.consent', '==', false)) },
    ],
    categories: ['ransom', 'negotiator'],
    sublimit: { category: 'ransom', cents: 25000000 },
    deductible: { kind: 'percent', pct: 10, min: 1000000 },
    coinsurance: 20,
    perEvent: 40000000,
    aggregate: 60000000,
  },
  {
    id: 'BI',
    trigger: all(
      P('eventType', 'in', ['ransomware', 'ddos', 'system_failure', 'insider_misuse']),
      P('infrastructure.owner', '==', 'insured'),
      P('outageHours', '>=', 8),
      P('daysToReport', '<=', 150),
      any(P('malicious', '==', true), P('attackVector', '==', 'misconfig')),
    ),
    exclusions: [
      { id: 'BI-X-SCHEDULED', when: all(P('plannedMaintenance', '==', true)) },
      { id: 'BI-X-CAPACITY', when: all(P('attackVector', '==', 'none'), P('eventType', '==', 'system_failure')) },
    ],
    categories: ['lost_income', 'extra_expense'],
    sublimit: { category: 'extra_expense', cents: 10000000 },
    deductible: { kind: 'waiting', hours: 10 },
    coinsurance: 10,
    perEvent: 60000000,
    aggregate: 100000000,
  },
  {
    id: 'DEPBI',
    trigger: all(
      P('eventType', 'in', ['vendor_outage', 'ddos']),
      P('infrastructure.owner', 'in', ['cloud_vendor', 'isp', 'telecom']),
      P('infrastructure.underContract', '==', true),
      P('outageHours', '>=', 12),
    ),
    exclusions: [
      { id: 'DEPBI-X-UNNAMED', when: all(P('infrastructure.namedVendor', '==', false), P('outageHours', '<', 24)) },
    ],
    categories: ['dep_lost_income', 'dep_extra_expense'],
    sublimit: { category: 'dep_extra_expense', cents: 5000000 },
    deductible: { kind: 'waiting', hours: 12 },
    coinsurance: 15,
    perEvent: 30000000,
    aggregate: 45000000,
  },
  {
    id: 'RESTORE',
    trigger: all(
      P('eventType', 'in', ['ransomware', 'insider_misuse', 'defacement', 'system_failure']),
      P('restoration.dataRestorable', '==', true),
      P('attackVector', '!=', 'none'),
      P('daysToReport', '<=', 150),
    ),
    exclusions: [
      { id: 'RESTORE-X-BETTERMENT', when: all(P('restoration.upgradePct', '>=', 25)) },
      { id: 'RESTORE-X-LICENCE', when: all(P('restoration.unlicensedSoftware', '==', true)) },
    ],
    categories: ['data_recreation', 'reinstall'],
    sublimit: { category: 'reinstall', cents: 8000000 },
    deductible: { kind: 'fixed', cents: 1500000 },
    coinsurance: 0,
    perEvent: 25000000,
    aggregate: 50000000,
  },
  {
    id: 'BRICK',
    trigger: all(
      P('restoration.hardwareBricked', '==', true),
      P('malicious', '==', true),
      P('eventType', 'in', ['ransomware', 'insider_misuse', 'ddos', 'device_theft']),
      P('attackVector', 'in', ['phishing', 'rdp', 'vuln_exploit', 'supply_chain', 'insider']),
    ),
    exclusions: [
      { id: 'BRICK-X-BETTERMENT', when: all(P('restoration.upgradePct', '>=', 10)) },
      { id: 'BRICK-X-WEAR', when: all(P('restoration.hardwareAgeYears', '>', 7)) },
    ],
    categories: ['hardware', 'hardware_labour'],
    sublimit: { category: 'hardware_labour', cents: 3000000 },
    deductible: { kind: 'percent', pct: 5, min: 500000 },
    coinsurance: 10,
    perEvent: 15000000,
    aggregate: 20000000,
  },
  {
    id: 'FRAUD',
    trigger: all(
      P('eventType', 'in', ['bec', 'social_engineering']),
      P('transfer.amountCents', '>=', 50000),
      P('transfer.channel', 'in', ['bank_wire', 'ach']),
      P('transfer.recalled', '==', false),
      P('attackVector', 'in', ['phishing', 'none', 'insider']),
    ),
    exclusions: [
      { id: 'FRAUD-X-CRYPTOASSET', when: all(P('transfer.asset', 'in', ['crypto', 'nft'])) },
      { id: 'FRAUD-X-EMPLOYEE', when: all(P('actor', '==', 'insider')) },
    ],
    categories: ['stolen_funds', 'recall_cost'],
    sublimit: { category: 'recall_cost', cents: 1000000 },
    deductible: { kind: 'fixed', cents: 5000000 },
    coinsurance: 25,
    perEvent: 20000000,
    aggregate: 25000000,
  },
  {
    id: 'PRIVACY',
    trigger: all(
      P('claims.thirdParty', '==', true),
      P('claims.count', '>=', 1),
      any(P('dataTypes', 'has', 'pii'), P('dataTypes', 'has', 'phi'), P('dataTypes', 'has', 'credentials')),
      P('recordsAffected', '>', 0),
      P('jurisdiction', '!=', 'KP'),
    ),
    exclusions: [
      { id: 'PRIVACY-X-CONTRACTUAL', when: all(P('claims.contractualOnly', '==', true)) },
      { id: 'PRIVACY-X-WRONGFUL', when: all(P('wrongfulCollection', '==', true)) },
    ],
    categories: ['defence', 'settlement'],
    sublimit: { category: 'defence', cents: 20000000 },
    deductible: { kind: 'percent', pct: 5, min: 2500000 },
    coinsurance: 0,
    perEvent: 80000000,
    aggregate: 120000000,
  },
  {
    id: 'REGULATORY',
    trigger: all(
      P('regulator.notified', '==', true),
      P('regulator.name', 'in', ['ICO', 'HHS', 'CNIL', 'FTC']),
      P('recordsAffected', '>=', 500),
      P('dataTypes', 'has', 'pii'),
      P('daysToReport', '<=', 120),
      P('jurisdiction', 'in', ['US', 'UK', 'DE', 'FR']),
    ),
    exclusions: [{ id: 'REG-X-UNINSURABLE', when: all(P('regulator.insurableFine', '==', false)) }],
    categories: ['fine', 'regulatory_defence'],
    sublimit: { category: 'fine', cents: 12000000 },
    deductible: { kind: 'fixed', cents: 2500000 },
    coinsurance: 10,
    perEvent: 40000000,
    aggregate: 50000000,
  },
  {
    id: 'PCI',
    trigger: all(
      P('dataTypes', 'has', 'pci'),
      P('pci.assessed', '==', true),
      P('pci.merchantLevel', '<=', 3),
      P('recordsAffected', '>=', 50),
    ),
    exclusions: [
      { id: 'PCI-X-NONCOMPLIANT', when: all(P('pci.compliant', '==', false), P('pci.merchantLevel', '<=', 2)) },
      { id: 'PCI-X-CHARGEBACK', when: all(P('pci.chargebackOnly', '==', true)) },
    ],
    categories: ['pci_assessment', 'card_reissue'],
    sublimit: { category: 'card_reissue', cents: 6000000 },
    deductible: { kind: 'fixed', cents: 1000000 },
    coinsurance: 10,
    perEvent: 20000000,
    aggregate: 30000000,
  },
  {
    id: 'MEDIA',
    trigger: all(
      P('claims.media', '==', true),
      P('claims.count', '>=', 1),
      P('eventType', 'in', ['defacement', 'social_engineering', 'data_breach']),
      P('daysToReport', '<=', 120),
    ),
    exclusions: [
      { id: 'MEDIA-X-PATENT', when: all(P('claims.patent', '==', true)) },
      { id: 'MEDIA-X-OWNADS', when: all(P('claims.ownAdvertising', '==', true), P('malicious', '==', false)) },
    ],
    categories: ['media_defence', 'media_damages'],
    sublimit: { category: 'media_defence', cents: 9000000 },
    deductible: { kind: 'percent', pct: 10, min: 1000000 },
    coinsurance: 5,
    perEvent: 30000000,
    aggregate: 40000000,
  },
  {
    id: 'CRISIS',
    trigger: all(
      P('publicity', 'in', ['national', 'international']),
      P('malicious', '==', true),
      P('daysToReport', '<=', 60),
      P('eventType', '!=', 'device_theft'),
      P('actor', '!=', 'none'),
    ),
    exclusions: [{ id: 'CRISIS-X-STOCK', when: all(P('stockDropOnly', '==', true)) }],
    categories: ['pr_firm', 'goodwill'],
    sublimit: { category: 'goodwill', cents: 4000000 },
    deductible: { kind: 'fixed', cents: 500000 },
    coinsurance: 0,
    perEvent: 10000000,
    aggregate: 15000000,
  },
];

export const policyAggregate = 200_000_000;

export interface Rule extends Clause {
  readonly kind: 'trigger' | 'general' | 'specific' | 'warranty';
}

/** Every yes or no that a peer has to find, in a fixed order. */
export const rules: readonly Rule[] = [
  ...coverages.map((coverage): Rule => ({ id: `T-${coverage.id}`, kind: 'trigger', when: coverage.trigger })),
  ...general.map((clause): Rule => ({ ...clause, kind: 'general' })),
  ...coverages.flatMap(({ exclusions }) => exclusions.map((clause): Rule => ({ ...clause, kind: 'specific' }))),
  ...warranties.map(({ id, breach }): Rule => ({ id, kind: 'warranty', when: breach })),
];
export const ruleIndex: ReadonlyMap<string, number> = new Map(rules.map(({ id }, position) => [id, position]));
