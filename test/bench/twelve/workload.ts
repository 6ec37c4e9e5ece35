// Seeded incidents for the twelve coverages: the same 10,000 on every machine. Amounts are whole cents.
export interface WorkloadLoss {
  readonly category: string;
  readonly amount: number;
}

export interface WorkloadIncident {
  readonly id: string;
  readonly seq: number;
  /** Which of the insured policies on this form. */
  readonly policyNo: number;
  readonly facts: Facts;
  readonly losses: readonly WorkloadLoss[];
}

export interface Facts {
  readonly eventType: string;
  readonly attackVector: string;
  readonly actor: string;
  readonly jurisdiction: string;
  readonly malicious: boolean;
  readonly seniorInsider: boolean;
  readonly recordsAffected: number;
  readonly dataTypes: readonly string[];
  readonly outageHours: number;
  readonly daysToReport: number;
  readonly plannedMaintenance: boolean;
  readonly wrongfulCollection: boolean;
  readonly publicity: string;
  readonly stockDropOnly: boolean;
  readonly infrastructure: { readonly owner: string; readonly underContract: boolean; readonly namedVendor: boolean };
  readonly extortion: {
    readonly demandCents: number;
    readonly paid: boolean;
    readonly method: string;
    readonly payee: string;
    readonly consent: boolean;
    readonly lawEnforcementNotified: boolean;
  };
  readonly war: { readonly declared: boolean; readonly attributedState: string; readonly retaliation: boolean };
  readonly priorKnowledge: { readonly beforeInception: boolean; readonly daysKnown: number };
  readonly restoration: {
    readonly dataRestorable: boolean;
    readonly hardwareBricked: boolean;
    readonly upgradePct: number;
    readonly unlicensedSoftware: boolean;
    readonly hardwareAgeYears: number;
  };
  readonly controls: {
    readonly mfaEnabled: boolean;
    readonly patchAgeDays: number;
    readonly backupTestedDays: number;
    readonly diskEncrypted: boolean;
    readonly callbackVerified: boolean;
  };
  readonly regulator: { readonly notified: boolean; readonly name: string; readonly insurableFine: boolean };
  readonly claims: {
    readonly thirdParty: boolean;
    readonly count: number;
    readonly media: boolean;
    readonly contractualOnly: boolean;
    readonly patent: boolean;
    readonly ownAdvertising: boolean;
  };
  readonly pci: {
    readonly merchantLevel: number;
    readonly assessed: boolean;
    readonly compliant: boolean;
    readonly chargebackOnly: boolean;
  };
  readonly transfer: {
    readonly amountCents: number;
    readonly recalled: boolean;
    readonly channel: string;
    readonly asset: string;
  };
}

/** Insured policies sharing this form; accounts run for each. */
export const POLICIES = 2_000;
export const SANCTIONED = ['ENT-LAZ', 'ENT-EVL', 'ENT-SBN', 'ENT-QDS', 'ENT-CHT', 'ENT-HDR', 'ENT-GRF', 'ENT-ZET'];

function mulberry32(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const EVENTS = [
  'ransomware',
  'data_breach',
  'bec',
  'ddos',
  'insider_misuse',
  'system_failure',
  'vendor_outage',
  'defacement',
  'device_theft',
  'social_engineering',
];
const CATS = [
  'forensics',
  'notification',
  'ransom',
  'negotiator',
  'lost_income',
  'extra_expense',
  'dep_lost_income',
  'dep_extra_expense',
  'data_recreation',
  'reinstall',
  'hardware',
  'hardware_labour',
  'stolen_funds',
  'recall_cost',
  'defence',
  'settlement',
  'fine',
  'regulatory_defence',
  'pci_assessment',
  'card_reissue',
  'media_defence',
  'media_damages',
  'pr_firm',
  'goodwill',
];
const LIKELY: Readonly<Record<string, readonly string[]>> = {
  ransomware: [
    'forensics',
    'notification',
    'ransom',
    'negotiator',
    'lost_income',
    'extra_expense',
    'data_recreation',
    'reinstall',
    'hardware',
    'pr_firm',
  ],
  data_breach: [
    'forensics',
    'notification',
    'defence',
    'settlement',
    'fine',
    'regulatory_defence',
    'pci_assessment',
    'card_reissue',
    'pr_firm',
  ],
  bec: ['stolen_funds', 'recall_cost', 'forensics', 'defence'],
  ddos: ['lost_income', 'extra_expense', 'dep_lost_income', 'ransom', 'negotiator', 'pr_firm', 'goodwill'],
  insider_misuse: ['forensics', 'notification', 'data_recreation', 'reinstall', 'hardware', 'settlement', 'defence'],
  system_failure: ['lost_income', 'extra_expense', 'data_recreation', 'reinstall'],
  vendor_outage: ['dep_lost_income', 'dep_extra_expense', 'pr_firm'],
  defacement: ['media_defence', 'media_damages', 'reinstall', 'pr_firm', 'goodwill'],
  device_theft: ['forensics', 'notification', 'hardware', 'hardware_labour'],
  social_engineering: ['stolen_funds', 'recall_cost', 'media_damages', 'media_defence'],
};

export function makeIncidents(n = 10_000, seed = 20_240_607): readonly WorkloadIncident[] {
  const r = mulberry32(seed);
  const int = (lo: number, hi: number): number => lo + Math.floor(r() * (hi - lo + 1));
  const pick = (xs: readonly string[]): string => xs[Math.floor(r() * xs.length)] ?? '';
  const yes = (p: number): boolean => r() < p;
  const out: WorkloadIncident[] = [];
  for (let i = 0; i < n; i++) {
    const eventType = pick(EVENTS);
    const malicious = eventType === 'system_failure' || eventType === 'vendor_outage' ? yes(0.25) : yes(0.92);
    const dataTypes = ['pii', 'phi', 'pci', 'credentials', 'ip'].filter(() => yes(0.42));
    const demand = eventType === 'ransomware' || eventType === 'ddos' ? int(0, 60000000) : 0;
    const paid = demand > 0 && yes(0.4);
    const owner =
      eventType === 'vendor_outage'
        ? pick(['cloud_vendor', 'cloud_vendor', 'isp', 'telecom', 'utility'])
        : yes(0.8)
          ? 'insured'
          : pick(['cloud_vendor', 'utility', 'isp', 'telecom']);
    const fraud = eventType === 'bec' || eventType === 'social_engineering';
    const facts = {
      eventType,
      attackVector: malicious
        ? pick(['phishing', 'phishing', 'rdp', 'vuln_exploit', 'supply_chain', 'insider', 'physical'])
        : pick(['misconfig', 'none', 'none']),
      actor: malicious
        ? pick(['criminal', 'criminal', 'criminal', 'hacktivist', 'nation_state', 'insider', 'unknown'])
        : 'none',
      jurisdiction: yes(0.985) ? pick(['US', 'US', 'CA', 'UK', 'DE', 'FR', 'AU', 'JP', 'BR']) : pick(['IR', 'KP']),
      malicious,
      seniorInsider: yes(0.3),
      recordsAffected: Math.floor(10 ** (r() * 6)),
      dataTypes,
      outageHours: yes(0.75) ? int(0, 96) : 0,
      daysToReport: yes(0.93) ? int(0, 60) : int(61, 200),
      plannedMaintenance: yes(0.05),
      wrongfulCollection: yes(0.06),
      publicity: pick(['none', 'local', 'national', 'international']),
      stockDropOnly: yes(0.08),
      infrastructure: { owner, underContract: yes(0.8), namedVendor: yes(0.6) },
      extortion: {
        demandCents: demand,
        paid,
        method: paid ? pick(['crypto', 'crypto', 'wire']) : 'none',
        payee: paid ? (yes(0.12) ? pick(SANCTIONED) : `ENT-${int(100, 999)}`) : 'none',
        consent: yes(0.7),
        lawEnforcementNotified: yes(0.8),
      },
      war: {
        declared: yes(0.015),
        attributedState: yes(0.2) ? pick(['RU', 'CN', 'IR', 'KP']) : 'none',
        retaliation: yes(0.25),
      },
      priorKnowledge: { beforeInception: yes(0.09), daysKnown: int(0, 120) },
      restoration: {
        dataRestorable: yes(0.75),
        hardwareBricked: yes(0.3),
        upgradePct: yes(0.7) ? int(0, 9) : int(10, 60),
        unlicensedSoftware: yes(0.04),
        hardwareAgeYears: int(0, 10),
      },
      controls: {
        mfaEnabled: yes(0.8),
        patchAgeDays: int(0, 60),
        backupTestedDays: int(0, 240),
        diskEncrypted: yes(0.8),
        callbackVerified: yes(0.7),
      },
      regulator: { notified: yes(0.6), name: pick(['none', 'ICO', 'HHS', 'CNIL', 'FTC']), insurableFine: yes(0.85) },
      claims: {
        thirdParty: yes(0.4),
        count: int(0, 40),
        media: yes(0.35),
        contractualOnly: yes(0.12),
        patent: yes(0.08),
        ownAdvertising: yes(0.2),
      },
      pci: { merchantLevel: int(1, 4), assessed: yes(0.5), compliant: yes(0.8), chargebackOnly: yes(0.1) },
      transfer: {
        amountCents: fraud ? int(10000, 30000000) : 0,
        recalled: yes(0.2),
        channel: fraud ? pick(['bank_wire', 'ach', 'card']) : 'none',
        asset: yes(0.9) ? 'fiat' : pick(['crypto', 'nft', 'giftcard']),
      },
    };
    const likely = LIKELY[eventType] ?? CATS;
    const losses: WorkloadLoss[] = [];
    for (let k = int(8, 15); k > 0; k--) {
      losses.push({ category: yes(0.75) ? pick(likely) : pick(CATS), amount: Math.floor(50000 * 800 ** r()) });
    }
    out.push({ id: `INC-${String(i).padStart(6, '0')}`, seq: i, policyNo: int(0, POLICIES - 1), facts, losses });
  }
  return out;
}
