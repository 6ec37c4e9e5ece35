// A workload incident as an incident document of the wording.
import type { WorkloadIncident } from './workload.ts';

const hour = 3_600_000;
const start = Date.UTC(2024, 5, 1);
const money = (cents: number) => ({ currency: 'USD', amount: (cents / 100).toFixed(2) });

export function documentOf({ id, facts: f, losses }: WorkloadIncident) {
  return {
    incident: id,
    event: {
      type: f.eventType,
      vector: f.attackVector,
      actor: f.actor,
      jurisdiction: f.jurisdiction,
      malicious: f.malicious,
      senior_insider: f.seniorInsider,
      records: f.recordsAffected,
      days_to_report: f.daysToReport,
      planned_maintenance: f.plannedMaintenance,
      wrongful_collection: f.wrongfulCollection,
      publicity: f.publicity,
      stock_drop_only: f.stockDropOnly,
    },
    infrastructure: {
      owner: f.infrastructure.owner,
      under_contract: f.infrastructure.underContract,
      named_vendor: f.infrastructure.namedVendor,
    },
    extortion: {
      demand: money(f.extortion.demandCents),
      paid: f.extortion.paid,
      means: f.extortion.method,
      payee: f.extortion.payee,
      consent: f.extortion.consent,
      police_notified: f.extortion.lawEnforcementNotified,
    },
    war: { declared: f.war.declared, attributed_to: f.war.attributedState, retaliation: f.war.retaliation },
    prior: { before_inception: f.priorKnowledge.beforeInception, days_known: f.priorKnowledge.daysKnown },
    restoration: {
      data_restorable: f.restoration.dataRestorable,
      hardware_bricked: f.restoration.hardwareBricked,
      upgrade: `${f.restoration.upgradePct}%`,
      unlicensed_software: f.restoration.unlicensedSoftware,
      hardware_years: f.restoration.hardwareAgeYears,
    },
    controls: {
      mfa_enabled: f.controls.mfaEnabled,
      patch_age_days: f.controls.patchAgeDays,
      backup_tested_days: f.controls.backupTestedDays,
      disk_encrypted: f.controls.diskEncrypted,
      callback_verified: f.controls.callbackVerified,
    },
    regulator: {
      notified: f.regulator.notified,
      authority: f.regulator.name,
      insurable_fine: f.regulator.insurableFine,
    },
    demands: {
      third_party: f.claims.thirdParty,
      number: f.claims.count,
      media: f.claims.media,
      contractual_only: f.claims.contractualOnly,
      patent: f.claims.patent,
      own_advertising: f.claims.ownAdvertising,
    },
    pci: {
      merchant_level: f.pci.merchantLevel,
      assessed: f.pci.assessed,
      compliant: f.pci.compliant,
      chargeback_only: f.pci.chargebackOnly,
    },
    transfer: {
      transferred: money(f.transfer.amountCents),
      recalled: f.transfer.recalled,
      channel: f.transfer.channel,
      asset: f.transfer.asset,
    },
    outage: { started: at(start), ended: at(start + f.outageHours * hour) },
    data: {
      pii: f.dataTypes.includes('pii'),
      phi: f.dataTypes.includes('phi'),
      pci: f.dataTypes.includes('pci'),
      credentials: f.dataTypes.includes('credentials'),
      ip: f.dataTypes.includes('ip'),
    },
    losses: losses.map(({ category, amount }, position) => ({
      id: `L${position + 1}`,
      kind: category,
      amount: money(amount),
    })),
  };
}

function at(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
