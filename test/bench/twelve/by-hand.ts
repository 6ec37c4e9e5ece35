// The twelve coverages as a function written by hand, without a look at the wording: what the determinations are held
// against, and the peer of the bench.
import { POLICIES, type WorkloadIncident, type WorkloadLoss } from './workload.ts';

export interface Result {
  readonly coverage: string;
  readonly triggered: boolean;
  readonly excludedBy: readonly string[];
  readonly gross: number;
  readonly deductible: number;
  readonly payable: number;
}

export interface Total {
  readonly id: string;
  readonly coverages: readonly Result[];
  readonly total: number;
}

const NONE: readonly string[] = Object.freeze([]);
const off = (coverage: string): Result =>
  Object.freeze({ coverage, triggered: false, excludedBy: NONE, gross: 0, deductible: 0, payable: 0 });
const O_BREACH = off('BREACH'),
  O_EXTORT = off('EXTORT'),
  O_BI = off('BI'),
  O_DEPBI = off('DEPBI'),
  O_RESTORE = off('RESTORE'),
  O_BRICK = off('BRICK');
const O_FRAUD = off('FRAUD'),
  O_PRIVACY = off('PRIVACY'),
  O_REG = off('REGULATORY'),
  O_PCI = off('PCI'),
  O_MEDIA = off('MEDIA'),
  O_CRISIS = off('CRISIS');
const SANCTIONED = new Set(['ENT-LAZ', 'ENT-EVL', 'ENT-SBN', 'ENT-QDS', 'ENT-CHT', 'ENT-HDR', 'ENT-GRF', 'ENT-ZET']);

const state = { cov: new Float64Array(POLICIES * 12), pol: new Float64Array(POLICIES) };
export const reset = (): void => {
  state.cov.fill(0);
  state.pol.fill(0);
};

const pct = (x: number, p: number): number => Math.floor((x * p + 50) / 100);
const denied = (coverage: string, excludedBy: readonly string[], gross: number): Result => ({
  coverage,
  triggered: true,
  excludedBy,
  gross,
  deductible: 0,
  payable: 0,
});

function finish(
  coverage: string,
  slot: number,
  gross: number,
  covered: number,
  base: number,
  breaches: number,
  coins: number,
  perEvent: number,
  aggregate: number,
): Result {
  let ded = base;
  if (breaches) ded += breaches * pct(covered, 10);
  if (ded > covered) ded = covered;
  let pay = covered - ded;
  if (coins) pay -= pct(pay, coins);
  if (pay > perEvent) pay = perEvent;
  const left = aggregate - (state.cov[slot] ?? 0);
  if (pay > left) pay = left;
  state.cov[slot] = (state.cov[slot] ?? 0) + pay;
  return { coverage, triggered: true, excludedBy: NONE, gross, deductible: ded, payable: pay };
}

export function adjudicate(inc: WorkloadIncident): Total {
  const f = inc.facts;
  const et = f.eventType,
    av = f.attackVector,
    actor = f.actor,
    jur = f.jurisdiction,
    malicious = f.malicious;
  const records = f.recordsAffected,
    outage = f.outageHours,
    dtr = f.daysToReport;
  const infra = f.infrastructure,
    ext = f.extortion,
    rest = f.restoration,
    ctl = f.controls,
    claims = f.claims,
    pci = f.pci,
    tr = f.transfer,
    owner = infra.owner;

  let forensics = 0,
    notification = 0,
    ransom = 0,
    negotiator = 0,
    lostIncome = 0,
    extraExpense = 0,
    depIncome = 0,
    depExpense = 0,
    recreation = 0,
    reinstall = 0,
    hardware = 0,
    labour = 0;
  let stolen = 0,
    recall = 0,
    defence = 0,
    settlement = 0,
    fine = 0,
    regDefence = 0,
    pciAssess = 0,
    reissue = 0,
    mediaDefence = 0,
    mediaDamages = 0,
    pr = 0,
    goodwill = 0;
  const losses = inc.losses;
  for (let i = 0; i < losses.length; i++) {
    const l = losses[i] as WorkloadLoss,
      a = l.amount;
    switch (l.category) {
      case 'forensics':
        forensics += a;
        break;
      case 'notification':
        notification += a;
        break;
      case 'ransom':
        ransom += a;
        break;
      case 'negotiator':
        negotiator += a;
        break;
      case 'lost_income':
        lostIncome += a;
        break;
      case 'extra_expense':
        extraExpense += a;
        break;
      case 'dep_lost_income':
        depIncome += a;
        break;
      case 'dep_extra_expense':
        depExpense += a;
        break;
      case 'data_recreation':
        recreation += a;
        break;
      case 'reinstall':
        reinstall += a;
        break;
      case 'hardware':
        hardware += a;
        break;
      case 'hardware_labour':
        labour += a;
        break;
      case 'stolen_funds':
        stolen += a;
        break;
      case 'recall_cost':
        recall += a;
        break;
      case 'defence':
        defence += a;
        break;
      case 'settlement':
        settlement += a;
        break;
      case 'fine':
        fine += a;
        break;
      case 'regulatory_defence':
        regDefence += a;
        break;
      case 'pci_assessment':
        pciAssess += a;
        break;
      case 'card_reissue':
        reissue += a;
        break;
      case 'media_defence':
        mediaDefence += a;
        break;
      case 'media_damages':
        mediaDamages += a;
        break;
      case 'pr_firm':
        pr += a;
        break;
      case 'goodwill':
        goodwill += a;
        break;
    }
  }

  // general exclusions
  let gx: readonly string[] = NONE;
  const add = (id: string): void => {
    gx = gx === NONE ? [id] : [...gx, id];
  };
  if (f.war.declared || (actor === 'nation_state' && f.war.attributedState !== 'none' && f.war.retaliation))
    add('GX-WAR');
  if ((owner === 'utility' || owner === 'isp' || owner === 'telecom') && !malicious && outage >= 1) add('GX-INFRA');
  if (f.priorKnowledge.beforeInception && f.priorKnowledge.daysKnown >= 14) add('GX-PRIOR');
  if (SANCTIONED.has(ext.payee) || jur === 'IR' || jur === 'KP') add('GX-SANCTION');
  if (dtr > 90) add('GX-LATE');
  if (actor === 'insider' && f.seniorInsider) add('GX-DISHONEST');

  // warranties
  let breaches = 0;
  if (!ctl.mfaEnabled && (av === 'phishing' || av === 'rdp')) breaches++;
  if (ctl.patchAgeDays > 30 && av === 'vuln_exploit') breaches++;
  const backupBreach = ctl.backupTestedDays > 180;
  const callbackBreach = !ctl.callbackVerified && tr.amountCents >= 2500000;

  const dt = f.dataTypes;
  let pii = false,
    phi = false,
    card = false,
    cred = false;
  for (let i = 0; i < dt.length; i++) {
    const d = dt[i];
    if (d === 'pii') pii = true;
    else if (d === 'phi') phi = true;
    else if (d === 'pci') card = true;
    else if (d === 'credentials') cred = true;
  }

  const base = inc.policyNo * 12;
  let total = 0;
  let breach = O_BREACH,
    extort = O_EXTORT,
    bi = O_BI,
    depbi = O_DEPBI,
    restore = O_RESTORE,
    brick = O_BRICK;
  let fraud = O_FRAUD,
    privacy = O_PRIVACY,
    reg = O_REG,
    pcic = O_PCI,
    media = O_MEDIA,
    crisis = O_CRISIS;

  if (
    (et === 'data_breach' || et === 'ransomware' || et === 'insider_misuse' || et === 'device_theft') &&
    (pii || phi) &&
    records >= 100 &&
    dtr <= 120 &&
    (jur === 'US' || jur === 'CA' || jur === 'UK' || jur === 'DE' || jur === 'FR' || jur === 'AU' || jur === 'IR')
  ) {
    let x = gx;
    if (et === 'device_theft' && !ctl.diskEncrypted) x = [...x, 'BREACH-X-UNENCRYPTED'];
    if (av === 'none' && !malicious) x = [...x, 'BREACH-X-VOLUNTARY'];
    const gross = forensics + notification;
    if (x.length) breach = denied('BREACH', x, gross);
    else {
      breach = finish(
        'BREACH',
        base,
        gross,
        Math.min(notification, 15000000) + forensics,
        2500000,
        breaches,
        0,
        50000000,
        90000000,
      );
      total += breach.payable;
    }
  }
  if (
    (et === 'ransomware' || et === 'ddos') &&
    malicious &&
    ext.demandCents >= 100000 &&
    (actor === 'criminal' || actor === 'hacktivist' || actor === 'unknown' || actor === 'nation_state') &&
    ext.lawEnforcementNotified
  ) {
    let x = gx;
    if (ext.paid && ext.method === 'crypto') x = [...x, 'EXTORT-X-CRYPTO'];
    if (ext.paid && !ext.consent) x = [...x, 'EXTORT-X-CONSENT'];
    const gross = ransom + negotiator;
    if (x.length) extort = denied('EXTORT', x, gross);
    else {
      const c = Math.min(ransom, 25000000) + negotiator;
      extort = finish('EXTORT', base + 1, gross, c, Math.max(pct(c, 10), 1000000), breaches, 20, 40000000, 60000000);
      total += extort.payable;
    }
  }
  if (
    (et === 'ransomware' || et === 'ddos' || et === 'system_failure' || et === 'insider_misuse') &&
    owner === 'insured' &&
    outage >= 8 &&
    dtr <= 150 &&
    (malicious || av === 'misconfig')
  ) {
    let x = gx;
    if (f.plannedMaintenance) x = [...x, 'BI-X-SCHEDULED'];
    if (av === 'none' && et === 'system_failure') x = [...x, 'BI-X-CAPACITY'];
    if (backupBreach) x = [...x, 'W-BACKUP'];
    const gross = lostIncome + extraExpense;
    if (x.length) bi = denied('BI', x, gross);
    else {
      const c = Math.min(extraExpense, 10000000) + lostIncome;
      bi = finish(
        'BI',
        base + 2,
        gross,
        c,
        outage <= 10 ? c : Math.floor((c * 10) / outage),
        breaches,
        10,
        60000000,
        100000000,
      );
      total += bi.payable;
    }
  }
  if (
    (et === 'vendor_outage' || et === 'ddos') &&
    (owner === 'cloud_vendor' || owner === 'isp' || owner === 'telecom') &&
    infra.underContract &&
    outage >= 12
  ) {
    let x = gx;
    if (!infra.namedVendor && outage < 24) x = [...x, 'DEPBI-X-UNNAMED'];
    const gross = depIncome + depExpense;
    if (x.length) depbi = denied('DEPBI', x, gross);
    else {
      const c = Math.min(depExpense, 5000000) + depIncome;
      depbi = finish(
        'DEPBI',
        base + 3,
        gross,
        c,
        outage <= 12 ? c : Math.floor((c * 12) / outage),
        breaches,
        15,
        30000000,
        45000000,
      );
      total += depbi.payable;
    }
  }
  if (
    (et === 'ransomware' || et === 'insider_misuse' || et === 'defacement' || et === 'system_failure') &&
    rest.dataRestorable &&
    av !== 'none' &&
    dtr <= 150
  ) {
    let x = gx;
    if (rest.upgradePct >= 25) x = [...x, 'RESTORE-X-BETTERMENT'];
    if (rest.unlicensedSoftware) x = [...x, 'RESTORE-X-LICENCE'];
    if (backupBreach) x = [...x, 'W-BACKUP'];
    const gross = recreation + reinstall;
    if (x.length) restore = denied('RESTORE', x, gross);
    else {
      restore = finish(
        'RESTORE',
        base + 4,
        gross,
        Math.min(reinstall, 8000000) + recreation,
        1500000,
        breaches,
        0,
        25000000,
        50000000,
      );
      total += restore.payable;
    }
  }
  if (
    rest.hardwareBricked &&
    malicious &&
    (et === 'ransomware' || et === 'insider_misuse' || et === 'ddos' || et === 'device_theft') &&
    (av === 'phishing' || av === 'rdp' || av === 'vuln_exploit' || av === 'supply_chain' || av === 'insider')
  ) {
    let x = gx;
    if (rest.upgradePct >= 10) x = [...x, 'BRICK-X-BETTERMENT'];
    if (rest.hardwareAgeYears > 7) x = [...x, 'BRICK-X-WEAR'];
    const gross = hardware + labour;
    if (x.length) brick = denied('BRICK', x, gross);
    else {
      const c = Math.min(labour, 3000000) + hardware;
      brick = finish('BRICK', base + 5, gross, c, Math.max(pct(c, 5), 500000), breaches, 10, 15000000, 20000000);
      total += brick.payable;
    }
  }
  if (
    (et === 'bec' || et === 'social_engineering') &&
    tr.amountCents >= 50000 &&
    (tr.channel === 'bank_wire' || tr.channel === 'ach') &&
    !tr.recalled &&
    (av === 'phishing' || av === 'none' || av === 'insider')
  ) {
    let x = gx;
    if (tr.asset === 'crypto' || tr.asset === 'nft') x = [...x, 'FRAUD-X-CRYPTOASSET'];
    if (actor === 'insider') x = [...x, 'FRAUD-X-EMPLOYEE'];
    if (callbackBreach) x = [...x, 'W-CALLBACK'];
    const gross = stolen + recall;
    if (x.length) fraud = denied('FRAUD', x, gross);
    else {
      fraud = finish(
        'FRAUD',
        base + 6,
        gross,
        Math.min(recall, 1000000) + stolen,
        5000000,
        breaches,
        25,
        20000000,
        25000000,
      );
      total += fraud.payable;
    }
  }
  if (claims.thirdParty && claims.count >= 1 && (pii || phi || cred) && records > 0 && jur !== 'KP') {
    let x = gx;
    if (claims.contractualOnly) x = [...x, 'PRIVACY-X-CONTRACTUAL'];
    if (f.wrongfulCollection) x = [...x, 'PRIVACY-X-WRONGFUL'];
    const gross = defence + settlement;
    if (x.length) privacy = denied('PRIVACY', x, gross);
    else {
      const c = Math.min(defence, 20000000) + settlement;
      privacy = finish('PRIVACY', base + 7, gross, c, Math.max(pct(c, 5), 2500000), breaches, 0, 80000000, 120000000);
      total += privacy.payable;
    }
  }
  const rn = f.regulator;
  if (
    rn.notified &&
    (rn.name === 'ICO' || rn.name === 'HHS' || rn.name === 'CNIL' || rn.name === 'FTC') &&
    records >= 500 &&
    pii &&
    dtr <= 120 &&
    (jur === 'US' || jur === 'UK' || jur === 'DE' || jur === 'FR')
  ) {
    let x = gx;
    if (!rn.insurableFine) x = [...x, 'REG-X-UNINSURABLE'];
    const gross = fine + regDefence;
    if (x.length) reg = denied('REGULATORY', x, gross);
    else {
      reg = finish(
        'REGULATORY',
        base + 8,
        gross,
        Math.min(fine, 12000000) + regDefence,
        2500000,
        breaches,
        10,
        40000000,
        50000000,
      );
      total += reg.payable;
    }
  }
  if (card && pci.assessed && pci.merchantLevel <= 3 && records >= 50) {
    let x = gx;
    if (!pci.compliant && pci.merchantLevel <= 2) x = [...x, 'PCI-X-NONCOMPLIANT'];
    if (pci.chargebackOnly) x = [...x, 'PCI-X-CHARGEBACK'];
    const gross = pciAssess + reissue;
    if (x.length) pcic = denied('PCI', x, gross);
    else {
      pcic = finish(
        'PCI',
        base + 9,
        gross,
        Math.min(reissue, 6000000) + pciAssess,
        1000000,
        breaches,
        10,
        20000000,
        30000000,
      );
      total += pcic.payable;
    }
  }
  if (
    claims.media &&
    claims.count >= 1 &&
    (et === 'defacement' || et === 'social_engineering' || et === 'data_breach') &&
    dtr <= 120
  ) {
    let x = gx;
    if (claims.patent) x = [...x, 'MEDIA-X-PATENT'];
    if (claims.ownAdvertising && !malicious) x = [...x, 'MEDIA-X-OWNADS'];
    const gross = mediaDefence + mediaDamages;
    if (x.length) media = denied('MEDIA', x, gross);
    else {
      const c = Math.min(mediaDefence, 9000000) + mediaDamages;
      media = finish('MEDIA', base + 10, gross, c, Math.max(pct(c, 10), 1000000), breaches, 5, 30000000, 40000000);
      total += media.payable;
    }
  }
  if (
    (f.publicity === 'national' || f.publicity === 'international') &&
    malicious &&
    dtr <= 60 &&
    et !== 'device_theft' &&
    actor !== 'none'
  ) {
    let x = gx;
    if (f.stockDropOnly) x = [...x, 'CRISIS-X-STOCK'];
    const gross = pr + goodwill;
    if (x.length) crisis = denied('CRISIS', x, gross);
    else {
      crisis = finish(
        'CRISIS',
        base + 11,
        gross,
        Math.min(goodwill, 4000000) + pr,
        500000,
        breaches,
        0,
        10000000,
        15000000,
      );
      total += crisis.payable;
    }
  }

  const left = 200_000_000 - (state.pol[inc.policyNo] ?? 0);
  if (total > left) total = left;
  state.pol[inc.policyNo] = (state.pol[inc.policyNo] ?? 0) + total;
  return {
    id: inc.id,
    coverages: [breach, extort, bi, depbi, restore, brick, fraud, privacy, reg, pcic, media, crisis],
    total,
  };
}
