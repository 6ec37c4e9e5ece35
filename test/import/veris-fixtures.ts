// VERIS documents made up for these tests: no line of them comes from a real record. Each is a whole document as an
// analyst would write it, with keys that are not read; `veris()` fills in what a test does not care about.

const record = {
  schema_version: '1.3.7',
  incident_id: 'FIXTURE-0',
  security_incident: 'Confirmed',
  summary: 'Written for a test.',
  asset: { assets: [{ variety: 'S - Web application' }], cloud: ['Unknown'] },
  discovery_method: { unknown: true },
};

/** A whole document, with an unknown hack by an unknown outsider in an unknown year's month unless said otherwise. */
export function veris(parts: object = {}): object {
  return {
    ...record,
    actor: { external: { variety: ['Unknown'], motive: ['Unknown'], country: ['Unknown'], region: ['000000'] } },
    action: { hacking: { variety: ['Unknown'], vector: ['Unknown'] } },
    timeline: { incident: { year: 2021, month: 6 } },
    victim: { country: ['Unknown'], employee_count: 'Unknown', industry: '000', region: ['000000'] },
    ...parts,
  };
}

const organizedCrime = {
  external: { variety: ['Organized crime'], motive: ['Financial'], country: ['Unknown'], region: ['000000'] },
};
const clerk = { internal: { variety: ['End-user'], motive: ['NA'], job_change: ['Unknown'] } };
const china = {
  victim_id: 'A test',
  country: ['CN'],
  employee_count: '101 to 1000',
  industry: '518210',
  region: ['142030'],
};

/** Ransomware at a host; servers down for two days, a figure for the disruption and one for the response. */
export const ransomware = veris({
  incident_id: 'FIXTURE-RANSOMWARE',
  actor: organizedCrime,
  action: { malware: { variety: ['Ransomware', 'Export data'], vector: ['Email attachment'], name: 'TestLocker' } },
  attribute: {
    integrity: { variety: ['Software installation'] },
    availability: { variety: ['Interruption', 'Obscuration'], duration: { unit: 'Days', value: 2 } },
    confidentiality: { data_disclosure: 'Potentially', data: [{ variety: 'Personal' }], state: ['Stored'] },
  },
  timeline: {
    incident: { year: 2023, month: 4, day: 11 },
    discovery: { unit: 'Hours', value: 3 },
    containment: { unit: 'Days' },
  },
  victim: china,
  impact: {
    overall_rating: 'Painful',
    iso_currency_code: 'CNY',
    overall_amount: 270000,
    loss: [
      { variety: 'Business disruption', rating: 'Moderate', amount: 190000 },
      { variety: 'Response and recovery', rating: 'Minor', amount: 80000 },
    ],
  },
});

/** A flood of requests for six hours, with a demand for money. */
export const denialOfService = veris({
  incident_id: 'FIXTURE-DOS',
  actor: { external: { variety: ['Unknown'], motive: ['Financial'], country: ['Unknown'], region: ['000000'] } },
  action: {
    hacking: { variety: ['DoS'], vector: ['Web application'] },
    social: { variety: ['Extortion'], vector: ['Email'], target: ['Executive'] },
  },
  attribute: { availability: { variety: ['Interruption', 'Degradation'], duration: { unit: 'Hours', value: 6 } } },
  timeline: { incident: { year: 2020, month: 2, day: 29, time: '11:30 PM' } },
  victim: { ...china, country: ['NL'] },
});

/** A state's operation in three steps, over a month. */
export const stateOperation = veris({
  incident_id: 'FIXTURE-STATE',
  schema_version: '1.4.1',
  actor: {
    external: {
      variety: ['State-affiliated', 'Nation-state'],
      motive: ['Espionage'],
      country: ['Other'],
      region: ['000000'],
    },
  },
  action: {
    malware: { variety: ['Backdoor', 'C2'], vector: ['Email link'] },
    hacking: { variety: ['Use of stolen creds'], vector: ['VPN'] },
    social: { variety: ['Phishing'], vector: ['Email'], target: ['End-user or employee'] },
  },
  attribute: {
    confidentiality: { data_disclosure: 'Yes', data_total: 1200, data: [{ variety: 'Secrets', amount: 1200 }] },
    integrity: { variety: ['Software installation', 'Alter behavior'] },
  },
  timeline: { incident: { year: 2022, month: 11 } },
  victim: { ...china, country: ['SG'] },
});

/** A letter to the wrong address. */
export const misdelivery = veris({
  incident_id: 'FIXTURE-ERROR',
  actor: clerk,
  action: { error: { variety: ['Misdelivery'], vector: ['Carelessness'] } },
  attribute: {
    confidentiality: {
      data_disclosure: 'Yes',
      data_total: 40,
      data: [{ variety: 'Medical', amount: 38 }, { variety: 'Personal' }],
    },
  },
  timeline: { incident: { year: 2019 } },
  victim: { ...china, country: ['GB'] },
  impact: {
    overall_rating: 'Unknown',
    iso_currency_code: 'GBP',
    overall_amount: 60000,
    loss: [{ variety: 'Legal and regulatory', amount: 60000 }],
  },
});

/** Machines that failed by themselves; VERIS has the owner as the actor. */
export const malfunction = veris({
  incident_id: 'FIXTURE-MALFUNCTION',
  actor: { internal: { variety: ['Unknown'], motive: ['Other'] } },
  action: { error: { variety: ['Malfunction'], vector: ['Random error'] } },
  attribute: { availability: { variety: ['Interruption'], duration: { unit: 'Minutes', value: 90 } } },
  timeline: { incident: { year: 2018, month: 12, day: 31 } },
  victim: { ...china, country: ['JP'] },
});

/** A laptop out of a car, an owner among the suspects. */
export const stolenLaptop = veris({
  incident_id: 'FIXTURE-LAPTOP',
  actor: {
    external: { variety: ['Unaffiliated'], motive: ['Financial'], country: ['CA'], region: ['019021'] },
    internal: { variety: ['Unknown'], motive: ['Unknown'] },
  },
  action: { physical: { variety: ['Theft', 'Bypassed controls'], vector: ['Personal vehicle'] } },
  attribute: {
    availability: { variety: ['Loss'], duration: { unit: 'Weeks', value: 2 } },
    confidentiality: { data_disclosure: 'Potentially', data_total: 0, data: [{ variety: 'Medical' }] },
  },
  timeline: { incident: { year: 2016, month: 9, day: 31 } },
  victim: { ...china, country: ['CA', 'US'] },
});

/** A clerk bribed by an outsider to look up accounts. */
export const bribedClerk = veris({
  incident_id: 'FIXTURE-BRIBE',
  actor: { ...organizedCrime, internal: { variety: ['Cashier'], motive: ['Financial'] } },
  action: {
    misuse: { variety: ['Privilege abuse'], vector: ['LAN access'] },
    social: { variety: ['Bribery'], vector: ['In-person'], target: ['Cashier'] },
  },
  attribute: {
    confidentiality: { data_disclosure: 'Yes', data: [{ variety: 'Bank' }] },
    integrity: { variety: ['Fraudulent transaction', 'Modify data'] },
  },
  timeline: { incident: { year: 2015, month: 5, day: 20, time: 'about noon' } },
  victim: { ...china, country: ['AU'] },
  impact: {
    overall_rating: 'Unknown',
    iso_currency_code: 'AUD',
    loss: [{ variety: 'Asset and fraud', min_amount: 400000, max_amount: 450000, amount: 420000 }],
  },
});

/** A data centre under water. */
export const flood = veris({
  incident_id: 'FIXTURE-FLOOD',
  actor: { external: { variety: ['Force majeure'], motive: ['NA'], country: ['Unknown'], region: ['000000'] } },
  action: { environmental: { variety: ['Flood', 'Power failure'] } },
  attribute: { availability: { variety: ['Interruption'], duration: { unit: 'Months', value: 2 } } },
  timeline: { incident: { year: 2021, month: 7, day: 20 } },
  victim: china,
  impact: { overall_rating: 'Damaging', iso_currency_code: 'CNY', overall_amount: 1_000_000_000_000 },
});

/** A supplier's engineer took a short cut. */
export const partnerShortCut = veris({
  incident_id: 'FIXTURE-PARTNER',
  actor: { partner: { motive: ['Convenience'], country: ['IN'], region: ['142034'], industry: '541511' } },
  action: { misuse: { variety: ['Unapproved workaround', 'Unknown'], vector: ['Remote access'] } },
  attribute: {
    confidentiality: { data_disclosure: 'No' },
    availability: { variety: ['Degradation'], duration: { unit: 'Never' } },
  },
  timeline: { incident: { year: 2020, month: 2 } },
  victim: { ...china, country: ['DE'] },
});

/** Something happened, and nobody knows what. */
export const unexplained = veris({
  incident_id: 'FIXTURE-UNKNOWN',
  actor: { unknown: { notes: 'none' } },
  action: { unknown: { notes: 'none' } },
  attribute: { availability: { variety: ['Interruption'], duration: { unit: 'Unknown' } } },
  timeline: { incident: { year: 2013 } },
});

/** Only suspected: a record from 1.4 of data said to be held to ransom. */
export const suspected = veris({
  incident_id: 'FIXTURE-SUSPECTED',
  schema_version: '1.4.1',
  security_incident: 'Suspected',
  actor: organizedCrime,
  action: { hacking: { variety: ['Exploit vuln'], vector: ['Web application'] } },
  attribute: {
    confidentiality: { data_disclosure: 'Yes', data_total: 500 },
    availability: { variety: ['Interruption'] },
  },
  plus: { attribute: { confidentiality: { data_abuse: 'Yes - Data ransomed' } } },
  victim: { ...china, country: ['FR'] },
});

/** Destructive malware with a ransom note, by an insider or an outsider, besides something unknown. */
export const wiper = veris({
  incident_id: 'FIXTURE-WIPER',
  actor: { ...organizedCrime, internal: { variety: ['System admin'], motive: ['Grudge'] } },
  action: { malware: { variety: ['Destroy data', 'Ransomware', 'Unknown'], vector: ['Direct install'] }, unknown: {} },
  attribute: {
    availability: { variety: ['Destruction'], duration: { unit: 'Years', value: 1 } },
    integrity: { variety: ['Log tampering'] },
  },
  timeline: { incident: { year: 2017, month: 6, day: 27, time: '10:30:15' } },
  victim: { ...china, country: ['UA'] },
});
