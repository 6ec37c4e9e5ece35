// The twelve coverages by hand on incident documents: every value guarded as the schema of the wording guards it, and no
// member beyond those that the terms declare; then the function written by hand. In: what ours reads. Out: what ours gives.
import { adjudicate } from './by-hand.ts';
import type { WorkloadIncident, WorkloadLoss } from './workload.ts';

type Json = { readonly [key: string]: unknown };

class Refused extends Error {}

function refused(what: string): never {
  throw new Refused(what);
}

const types = new Set(
  'ransomware data_breach bec ddos insider_misuse system_failure vendor_outage defacement device_theft social_engineering'.split(
    ' ',
  ),
);
const vectors = new Set('phishing rdp vuln_exploit supply_chain insider physical misconfig none'.split(' '));
const actors = new Set('criminal hacktivist nation_state insider unknown none'.split(' '));
const jurisdictions = new Set('US CA UK DE FR AU JP BR IR KP'.split(' '));
const publicities = new Set('none local national international'.split(' '));
const owners = new Set('insured cloud_vendor utility isp telecom'.split(' '));
const means = new Set('crypto wire none'.split(' '));
const states = new Set('none RU CN IR KP'.split(' '));
const authorities = new Set('none ICO HHS CNIL FTC'.split(' '));
const channels = new Set('bank_wire ach card none'.split(' '));
const assets = new Set('fiat crypto nft giftcard'.split(' '));
const losses = new Set(
  'forensics notification ransom negotiator lost_income extra_expense dep_lost_income dep_extra_expense data_recreation reinstall hardware hardware_labour stolen_funds recall_cost defence settlement fine regulatory_defence pci_assessment card_reissue media_defence media_damages pr_firm goodwill'.split(
    ' ',
  ),
);

/** An object with exactly so many members. */
function record(json: unknown, members: number): Json {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) refused('no record');
  let found = 0;
  for (const _ in json) found += 1;
  if (found !== members) refused('members');
  return json as Json;
}

function kind(json: unknown, of: ReadonlySet<string>): string {
  return typeof json === 'string' && of.has(json) ? json : refused('kind');
}

function truth(json: unknown): boolean {
  return typeof json === 'boolean' ? json : refused('boolean');
}

function whole(json: unknown): number {
  if (typeof json !== 'number' || !Number.isSafeInteger(json) || json < 0 || Object.is(json, -0)) refused('number');
  return json;
}

function text(json: unknown): string {
  if (typeof json !== 'string' || json.length === 0 || json.length > 200) refused('text');
  if (json.charCodeAt(0) === 32) refused('text');
  for (let at = 0; at < json.length; at += 1) {
    const unit = json.charCodeAt(at);
    if (unit < 32 || unit > 126) refused('text');
  }
  return json;
}

/** Cents of `{"currency":"USD","amount":"12.50"}`; at most fifteen digits. */
function money(json: unknown): number {
  const { currency, amount } = record(json, 2);
  if (currency !== 'USD' || typeof amount !== 'string' || amount.length === 0 || amount.length > 16) refused('money');
  let [cents, decimals] = [0, -1];
  for (let at = 0; at < amount.length; at += 1) {
    const digit = amount.charCodeAt(at) - 48;
    if (digit === -2 && decimals < 0 && at > 0) decimals = 0;
    else if (digit < 0 || digit > 9) refused('money');
    else {
      cents = cents * 10 + digit;
      if (decimals >= 0) decimals += 1;
    }
  }
  if (decimals === 0 || decimals > 2) refused('money');
  return decimals < 0 ? cents * 100 : decimals === 1 ? cents * 10 : cents;
}

function percent(json: unknown): number {
  if (typeof json !== 'string' || json.length < 2 || json.length > 4 || !json.endsWith('%')) refused('percentage');
  let value = 0;
  for (let at = 0; at < json.length - 1; at += 1) {
    const digit = json.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) refused('percentage');
    value = value * 10 + digit;
  }
  return value;
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function digits(json: string, from: number, until: number): number {
  let value = 0;
  for (let at = from; at < until; at += 1) {
    const digit = json.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) refused('instant');
    value = value * 10 + digit;
  }
  return value;
}

/** `2024-06-01T00:00:00Z` alone. */
function instant(json: unknown): number {
  if (typeof json !== 'string' || json.length !== 20) refused('instant');
  if (json[4] !== '-' || json[7] !== '-' || json[10] !== 'T' || json[13] !== ':' || json[16] !== ':')
    refused('instant');
  const [year, month, day] = [digits(json, 0, 4), digits(json, 5, 7), digits(json, 8, 10)];
  const [hour, minute, second] = [digits(json, 11, 13), digits(json, 14, 16), digits(json, 17, 19)];
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  if (year < 1000 || day < 1 || day > (monthDays[month - 1] ?? 0) + leap) refused('instant');
  if (hour > 23 || minute > 59 || second > 59 || json[19] !== 'Z') refused('instant');
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function lossesIn(json: unknown): readonly WorkloadLoss[] {
  if (!Array.isArray(json) || json.length > 1_000) refused('losses');
  const ids = new Set<string>();
  const read: WorkloadLoss[] = [];
  for (let at = 0; at < json.length; at += 1) {
    const item = record(json[at], 3);
    ids.add(text(item['id']));
    read.push({ category: kind(item['kind'], losses), amount: money(item['amount']) });
  }
  if (ids.size !== read.length) refused('id twice');
  return read;
}

const typesOfData = ['pii', 'phi', 'pci', 'credentials', 'ip'] as const;

function dataIn(json: unknown): readonly string[] {
  const data = record(json, 5);
  const found: string[] = [];
  for (const type of typesOfData) if (truth(data[type])) found.push(type);
  return found;
}

function incidentIn(json: unknown, policyNo: number): WorkloadIncident {
  const document = record(json, 15);
  const event = record(document['event'], 12);
  const infrastructure = record(document['infrastructure'], 3);
  const extortion = record(document['extortion'], 6);
  const war = record(document['war'], 3);
  const prior = record(document['prior'], 2);
  const restoration = record(document['restoration'], 5);
  const controls = record(document['controls'], 5);
  const regulator = record(document['regulator'], 3);
  const demands = record(document['demands'], 6);
  const pci = record(document['pci'], 4);
  const transfer = record(document['transfer'], 4);
  const outage = record(document['outage'], 2);
  const [started, ended] = [instant(outage['started']), instant(outage['ended'])];
  if (ended < started) refused('outage');
  return {
    id: text(document['incident']),
    seq: 0,
    policyNo,
    facts: {
      eventType: kind(event['type'], types),
      attackVector: kind(event['vector'], vectors),
      actor: kind(event['actor'], actors),
      jurisdiction: kind(event['jurisdiction'], jurisdictions),
      malicious: truth(event['malicious']),
      seniorInsider: truth(event['senior_insider']),
      recordsAffected: whole(event['records']),
      dataTypes: dataIn(document['data']),
      outageHours: (ended - started) / 3_600_000,
      daysToReport: whole(event['days_to_report']),
      plannedMaintenance: truth(event['planned_maintenance']),
      wrongfulCollection: truth(event['wrongful_collection']),
      publicity: kind(event['publicity'], publicities),
      stockDropOnly: truth(event['stock_drop_only']),
      infrastructure: {
        owner: kind(infrastructure['owner'], owners),
        underContract: truth(infrastructure['under_contract']),
        namedVendor: truth(infrastructure['named_vendor']),
      },
      extortion: {
        demandCents: money(extortion['demand']),
        paid: truth(extortion['paid']),
        method: kind(extortion['means'], means),
        payee: text(extortion['payee']),
        consent: truth(extortion['consent']),
        lawEnforcementNotified: truth(extortion['police_notified']),
      },
      war: {
        declared: truth(war['declared']),
        attributedState: kind(war['attributed_to'], states),
        retaliation: truth(war['retaliation']),
      },
      priorKnowledge: { beforeInception: truth(prior['before_inception']), daysKnown: whole(prior['days_known']) },
      restoration: {
        dataRestorable: truth(restoration['data_restorable']),
        hardwareBricked: truth(restoration['hardware_bricked']),
        upgradePct: percent(restoration['upgrade']),
        unlicensedSoftware: truth(restoration['unlicensed_software']),
        hardwareAgeYears: whole(restoration['hardware_years']),
      },
      controls: {
        mfaEnabled: truth(controls['mfa_enabled']),
        patchAgeDays: whole(controls['patch_age_days']),
        backupTestedDays: whole(controls['backup_tested_days']),
        diskEncrypted: truth(controls['disk_encrypted']),
        callbackVerified: truth(controls['callback_verified']),
      },
      regulator: {
        notified: truth(regulator['notified']),
        name: kind(regulator['authority'], authorities),
        insurableFine: truth(regulator['insurable_fine']),
      },
      claims: {
        thirdParty: truth(demands['third_party']),
        count: whole(demands['number']),
        media: truth(demands['media']),
        contractualOnly: truth(demands['contractual_only']),
        patent: truth(demands['patent']),
        ownAdvertising: truth(demands['own_advertising']),
      },
      pci: {
        merchantLevel: whole(pci['merchant_level']),
        assessed: truth(pci['assessed']),
        compliant: truth(pci['compliant']),
        chargebackOnly: truth(pci['chargeback_only']),
      },
      transfer: {
        amountCents: money(transfer['transferred']),
        recalled: truth(transfer['recalled']),
        channel: kind(transfer['channel'], channels),
        asset: kind(transfer['asset'], assets),
      },
    },
    losses: lossesIn(document['losses']),
  };
}

const nothing = Object.freeze({ currency: 'USD', amount: '0.00' });
const amount = (cents: number) => {
  if (cents === 0) return nothing;
  const digitsOf = String(cents).padStart(3, '0');
  return { currency: 'USD', amount: `${digitsOf.slice(0, -2)}.${digitsOf.slice(-2)}` };
};

/** What is paid by coverage, in text; throws where the document is not as the schema has it. */
export function figuresByHand(document: unknown, policyNo: number) {
  const incident = incidentIn(document, policyNo);
  const { id, coverages, total } = adjudicate(incident);
  return {
    incident: id,
    payable: amount(total),
    coverages: coverages.map(({ coverage, triggered, payable }) => ({ coverage, triggered, payable: amount(payable) })),
  };
}
