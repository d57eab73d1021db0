import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sql } from '../../src/db/client.js'
import { placed, openOffice, type CaseOffice } from '../support/case-office.js'

let office: CaseOffice
/** One file with everything in it, and another one beside it. */
let own: { fileId: string; procedureId: string; factId: string; personId: string; noticeId: string }
let other: { fileId: string; procedureId: string; factId: string }

beforeAll(async () => {
  office = await openOffice()
  const opened = await office.open([placed('2026-11-22T09:12:00+01:00')], {
    person: { name: 'Aïcha Essai' },
    idempotency: { key: 'one', body: {} },
  })
  const beside = await office.open()
  const [person] = await office.root.sql<{ id: string }[]>`select id from people where file_id = ${opened.fileId}`
  const [notice] = await office.root.sql<{ id: string }[]>`select id from notices where procedure_id = ${opened.procedureId}`
  own = {
    fileId: opened.fileId,
    procedureId: opened.procedureId,
    factId: opened.factIds[0] ?? '',
    personId: person?.id ?? '',
    noticeId: notice?.id ?? '',
  }
  other = { fileId: beside.fileId, procedureId: beside.procedureId, factId: beside.factIds[0] ?? '' }
})
afterAll(() => office.close())

type Violation = readonly [constraint: string, violate: (sql: Sql) => Promise<unknown>]
const refuses = (violations: readonly Violation[]) =>
  it.each(violations)('%s', async (constraint, violate) => {
    await expect(violate(office.root.sql)).rejects.toMatchObject({ constraint_name: constraint })
  })

/** A copy of a row with some columns changed. */
const copy = (sql: Sql, table: string, where: string, changes: Readonly<Record<string, string>>): Promise<unknown> => {
  const set = Object.entries(changes).map(([column, value]) => `'${column}', ${value}`)
  return sql.unsafe(
    `insert into ${table} select (json_populate_record(null::${table}, (to_jsonb(t) || jsonb_build_object(${set.join(', ')}))::json)).* from ${table} t where ${where} limit 1`,
  )
}

/** Generated columns cannot be copied: the columns are named. */
const copyFact = (sql: Sql, changes: Readonly<Record<string, string>>): Promise<unknown> => {
  const columns =
    'id, file_id, procedure_id, type, occurred_at, recorded_at, recorded_by, evidence_ref, data, personal_hashes, replaces, retraction'
  const changed = { id: 'gen_random_uuid()', ...changes }
  const values = columns.split(', ').map((column) => (changed as Record<string, string>)[column] ?? column)
  return sql.unsafe(`insert into facts (${columns}) select ${values.join(', ')} from facts where id = '${own.factId}'`)
}

describe('a file', () => {
  const set = (change: string) => (sql: Sql) => sql.unsafe(`update files set ${change} where id = '${own.fileId}'`)
  refuses([
    ['files_never_go_back', set(`evaluated_at = evaluated_at - interval '1 ms'`)],
    ['files_never_go_back', set('chronicle_position = chronicle_position - 1')],
    ['files_never_go_back', set(`prefecture = '13'`)],
    ['files_head_is_a_sha256', set(`chronicle_head = '\\x00'`)],
    ['files_prefecture_is_named', (sql) => copy(sql, 'files', 'true', { id: 'gen_random_uuid()', prefecture: `''` })],
    ['files_position_not_negative', (sql) => copy(sql, 'files', 'true', { id: 'gen_random_uuid()', chronicle_position: '-1' })],
    ['files_evaluated_after_creation', (sql) => copy(sql, 'files', 'true', { id: 'gen_random_uuid()', created_at: `'2999-01-01'` })],
    ['files_pkey', (sql) => copy(sql, 'files', 'true', {})],
  ])
})

describe('a person', () => {
  refuses([
    ['people_in_a_file', (sql) => copy(sql, 'people', 'true', { id: 'gen_random_uuid()', file_id: 'gen_random_uuid()' })],
    ['person_keys_of_a_person', (sql) => copy(sql, 'person_keys', 'true', { person_id: 'gen_random_uuid()' })],
    ['person_keys_are_wrapped', (sql) => sql`update person_keys set wrapped_key = '\\x00'`],
    ['person_values_of_a_person', (sql) => copy(sql, 'person_values', 'true', { person_id: 'gen_random_uuid()' })],
    ['person_values_field_is_known', (sql) => copy(sql, 'person_values', 'true', { field: `'shoe-size'` })],
    ['person_values_are_sealed', (sql) => sql`update person_values set ciphertext = '\\x00'`],
    ['person_values_salt_is_long', (sql) => sql`update person_values set salt = '\\x00'`],
  ])
})

describe('a procedure', () => {
  const set = (change: string) => (sql: Sql) => sql.unsafe(`update procedures set ${change} where id = '${own.procedureId}'`)
  const add = (changes: Readonly<Record<string, string>>) => (sql: Sql) =>
    copy(sql, 'procedures', `id = '${own.procedureId}'`, { id: 'gen_random_uuid()', ...changes })
  refuses([
    ['procedures_type_is_an_id', set(`type = 'Not An Id'`)],
    ['procedures_territory_is_french', set(`territory = 'DE-BE'`)],
    ['procedures_reference_is_legible', set(`reference = ''`)],
    ['procedures_place_is_named', set(`place = ''`)],
    ['procedures_in_a_file_of_the_prefecture', set(`prefecture = '13'`)],
    ['procedures_of_a_person_of_the_file', (sql) => sql`update procedures set person_id = ${own.personId} where id = ${other.procedureId}`],
    [
      'procedures_linked_within_the_file',
      (sql) => sql`update procedures set opened_from = ${other.procedureId}, opened_cause = 'x' where id = ${own.procedureId}`,
    ],
    ['procedures_linked_have_a_cause', set('opened_from = id')],
    ['procedures_plan_version_positive', add({ plan_version: '0' })],
    ['procedures_plan_version_only_rises', set('plan_version = plan_version - 1')],
    ['procedures_armed_not_ahead_of_plan', set('armed_version = plan_version + 1')],
    ['procedures_closed_have_no_alarm', set('closed = true')],
    ['procedures_alarms_are_a_list', set(`alarms = '{}'`)],
    ['procedures_next_alarm_is_listed', set('next_alarm_at = null')],
    ['procedures_title_only_when_held', set('held = false, held_until = null')],
    ['procedures_held_until_only_when_held', set('held = false, title = null')],
    ['procedures_release_only_when_held', set('held = false, title = null, held_until = null, must_release = true')],
    ['procedures_release_means_no_title', set('must_release = true')],
    ['procedures_opened_by_a_fact', set('opened_by_fact = gen_random_uuid()')],
  ])

  it('procedures_linked_once', async () => {
    const linked = { opened_from: `'${own.procedureId}'`, opened_cause: `'cause'`, id: 'gen_random_uuid()' }
    const add = () => copy(office.root.sql, 'procedures', `id = '${own.procedureId}'`, linked)
    await add()
    await expect(add()).rejects.toMatchObject({ constraint_name: 'procedures_linked_once' })
  })
})

describe('a fact', () => {
  refuses([
    ['facts_type_is_an_id', (sql) => copyFact(sql, { type: `'Not An Id'` })],
    ['facts_of_a_procedure_of_the_file', (sql) => copyFact(sql, { procedure_id: `'${other.procedureId}'` })],
    ['facts_replaced_within_the_procedure', (sql) => copyFact(sql, { replaces: `'${other.factId}'` })],
    [
      'facts_do_not_replace_themselves',
      (sql) =>
        copyFact(sql, {
          id: `'${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}'`,
          replaces: `'${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}'`,
        }),
    ],
    ['facts_retraction_names_a_fact', (sql) => copyFact(sql, { retraction: 'true' })],
    ['facts_not_in_the_future', (sql) => copyFact(sql, { occurred_at: `recorded_at + interval '16 minutes'` })],
    ['facts_data_is_an_object', (sql) => copyFact(sql, { data: `'[]'` })],
    ['facts_hashes_are_an_object', (sql) => copyFact(sql, { personal_hashes: `'[]'` })],
    ['facts_personal_not_in_data', (sql) => copyFact(sql, { data: `'{"name": "Essai"}'`, personal_hashes: `'{"name": "00"}'` })],
    ['facts_evidence_is_a_reference', (sql) => copyFact(sql, { evidence_ref: `''` })],
  ])

  it('facts_replaced_once and facts_retractions_are_not_replaced', async () => {
    const retraction = randomUUID()
    await copyFact(office.root.sql, { id: `'${retraction}'`, replaces: `'${own.factId}'`, retraction: 'true' })
    await expect(copyFact(office.root.sql, { replaces: `'${own.factId}'` })).rejects.toMatchObject({
      constraint_name: 'facts_replaced_once',
    })
    const again = copyFact(office.root.sql, { replaces: `'${retraction}'` })
    await expect(again).rejects.toMatchObject({ constraint_name: 'facts_retractions_are_not_replaced' })
  })

  refuses([
    [
      'evaluations_one_a_command',
      (sql) =>
        sql.unsafe(
          `insert into evaluations (file_id, procedure_id, evaluated_at, evaluated_with, chronicle_position, presented)
     select file_id, procedure_id, evaluated_at, evaluated_with, chronicle_position, presented from evaluations limit 1`,
        ),
    ],
  ])
})

describe('a clock and a defect', () => {
  const set = (change: string) => (sql: Sql) =>
    sql.unsafe(`update clocks set ${change} where procedure_id = '${own.procedureId}' and clause = 'window'`)
  const defect = (changes: Readonly<Record<string, string>>) => (sql: Sql) => {
    const row: Readonly<Record<string, string>> = {
      procedure_id: `'${own.procedureId}'`,
      fact_id: `'${own.factId}'`,
      ground: `'g'`,
      found_at: 'now()',
      presented: `'{}'`,
      ...changes,
    }
    return sql.unsafe(`insert into defects (${Object.keys(row).join(', ')}) values (${Object.values(row).join(', ')})`)
  }
  refuses([
    ['clocks_are_numbered_from_one', set('n = 0')],
    ['clocks_form_is_known', set(`form = 'alarm-clock'`)],
    ['clocks_kind_is_known', set(`kind = 'wish'`)],
    ['clocks_state_is_known', set(`state = 'ticking'`)],
    ['clocks_firm_not_after_late', set(`firm_at = late_at + interval '1 s'`)],
    ['clocks_settled_when_over', set(`state = 'lapsed'`)],
    ['clocks_settled_when_over', set('settled_at = now()')],
    ['clocks_met_by_only_when_met', set(`met_by = '${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}'`)],
    [
      'clocks_met_by_a_fact_of_the_procedure',
      (sql) =>
        sql`update clocks set state = 'met', settled_at = now(), met_by = ${other.factId} where procedure_id = ${own.procedureId} and clause = 'window'`,
    ],
    ['clocks_doubtful_have_a_firm_date', set(`state = 'doubtful', firm_at = null`)],
    ['clocks_of_a_procedure', set('procedure_id = gen_random_uuid()')],
    ['defects_of_a_fact_of_the_procedure', defect({ fact_id: `'${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}'` })],
    [
      'defects_withdrawn_after_found',
      (sql) => defect({ fact_id: `'${own.factId}'`, procedure_id: `'${own.procedureId}'`, withdrawn_at: `now() - interval '1 s'` })(sql),
    ],
  ])
})

describe('a notice and an actor', () => {
  const set = (change: string) => (sql: Sql) => sql.unsafe(`update notices set ${change} where id = '${own.noticeId}'`)
  const actor = (changes: string) => (sql: Sql) =>
    sql.unsafe(`insert into actors (role, name, address, rank, on_call_from, on_call_until) values (${changes})`)
  refuses([
    ['notices_moment_is_known', set(`moment = 'someday'`)],
    ['notices_status_is_known', set(`status = 'lost'`)],
    ['notices_rank_from_one', set('rank = 0')],
    ['notices_generation_from_one', set('generation = 0')],
    ['notices_attempts_not_negative', set('attempts = -1')],
    ['notices_params_are_an_object', set(`params = '[]'`)],
    ['notices_correction_has_its_template', set(`template = 'correction'`)],
    ['notices_leased_until_some_instant', set(`status = 'leased'`)],
    ['notices_sent_at_some_instant', set(`status = 'sent'`)],
    ['notices_acknowledged_by_somebody', set('acknowledged_at = now()')],
    ['notices_acknowledged_at_some_instant', set(`status = 'acknowledged', sent_at = now()`)],
    ['notices_withdrawn_at_some_instant', set(`status = 'withdrawn'`)],
    ['notices_escalate_only_when_awaited', set('escalate_at = now()')],
    ['notices_to_an_actor', set('actor_id = gen_random_uuid()')],
    ['notices_escalated_from_a_notice', set('escalated_from = gen_random_uuid()')],
    ['notices_correct_a_notice', set(`template = 'correction', corrects = gen_random_uuid()`)],
    ['notices_told_once', (sql) => copy(sql, 'notices', `id = '${own.noticeId}'`, { id: 'gen_random_uuid()' })],
    ['actors_role_is_an_id', actor(`'A Role', 'N', 'n@example.org', 1, null, null`)],
    ['actors_address_is_mail', actor(`'prefect', 'N', 'somewhere', 1, null, null`)],
    ['actors_rank_from_one', actor(`'prefect', 'N', 'n@example.org', 0, null, null`)],
    ['actors_on_call_forwards', actor(`'prefect', 'N', 'n@example.org', 1, now(), now() - interval '1 h'`)],
  ])

  it('notices_corrected_once and notices_escalated_once', async () => {
    const twice = async (column: string, template: string) => {
      const add = () =>
        copy(office.root.sql, 'notices', `id = '${own.noticeId}'`, {
          id: 'gen_random_uuid()',
          key: `'${randomUUID()}'`,
          template: `'${template}'`,
          [column]: `'${own.noticeId}'`,
        })
      await add()
      return add()
    }
    await expect(twice('corrects', 'correction')).rejects.toMatchObject({ constraint_name: 'notices_corrected_once' })
    await expect(twice('escalated_from', 'placement')).rejects.toMatchObject({ constraint_name: 'notices_escalated_once' })
  })
})

describe('the chronicle', () => {
  const add =
    (position: string, previous: string, more = '') =>
    (sql: Sql) =>
      sql.unsafe(`insert into chronicle (file_id, position, at, kind, actor, content, previous, hash)
      select file_id, ${position}, at, kind, actor, content, ${previous}, sha256('x'::bytea) from chronicle where file_id = '${own.fileId}' order by position desc limit 1 ${more}`)
  refuses([
    ['chronicle_pkey', add('position', 'previous')],
    ['chronicle_from_one', add('0', 'previous')],
    ['chronicle_follows_the_row_before', add('position + 1', 'previous')],
    ['chronicle_follows_the_row_before', add('position + 2', 'hash')],
    ['chronicle_previous_is_a_sha256', add('position + 1', `'\\x00'`)],
    [
      'chronicle_kind_is_an_id',
      (sql) =>
        sql.unsafe(`insert into chronicle (file_id, position, at, kind, actor, content, previous, hash)
      select file_id, position + 1, at, 'Not An Id', actor, content, hash, hash from chronicle where file_id = '${own.fileId}' order by position desc limit 1`),
    ],
    [
      'chronicle_content_is_an_object',
      (sql) =>
        sql.unsafe(`insert into chronicle (file_id, position, at, kind, actor, content, previous, hash)
      select file_id, position + 1, at, kind, actor, '[]', hash, hash from chronicle where file_id = '${own.fileId}' order by position desc limit 1`),
    ],
  ])
})

describe('the engine’s tables', () => {
  const key = (changes: Readonly<Record<string, string>>) => (sql: Sql) => copy(sql, 'idempotency', 'true', changes)
  refuses([
    ['outbox_of_a_procedure', (sql) => sql`insert into outbox (procedure_id, created_at) values (gen_random_uuid(), now())`],
    ['outbox_attempts_not_negative', (sql) => sql`update outbox set attempts = -1`],
    ['idempotency_key_used_once', key({})],
    ['idempotency_key_is_short', key({ key: `''` })],
    ['idempotency_hmac_is_a_sha256', key({ key: `'k'`, request_hmac: `'\\x00'` })],
    ['idempotency_status_is_http', key({ key: `'k'`, status: '500' })],
    ['idempotency_of_a_procedure', key({ key: `'k'`, procedure_id: 'gen_random_uuid()' })],
    ['engine_counters_only_count', (sql) => sql`insert into engine_counters values ('lost', -1)`],
  ])
})
