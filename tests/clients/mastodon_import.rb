# Reads a file as Mastodon reads what is to be imported (app/models/form/import.rb), and says as JSON what it takes it for.
# With Ruby's own CSV, as there: UTF-8, blank lines passed over, the first line names the columns, and where it does not
# begin with one that is known, every line is taken for a record.
require 'csv'
require 'json'

file = ARGV.fetch(0)
known = ['Account address', '#domain', '#uri', 'List name']
wanted = ['Account address', 'Show boosts', 'Notify on new posts', 'Languages']

read = lambda do |value, info|
  case info.header
  when 'Account address' then value.strip.sub(/\A@/, '')
  when 'Show boosts', 'Notify on new posts' then value.nil? ? nil : !%w[0 f false off].include?(value.downcase)
  when 'Languages' then value&.split(',')&.map(&:strip)
  else value
  end
end

options = { encoding: 'UTF-8', skip_blanks: true, converters: read }
table = CSV.open(file, headers: true, **options)
table.take(1)
abort 'it is empty' if table.headers == true
is_known = known.include?(table.headers.first)
table = CSV.open(file, headers: ['Account address'], **options) unless is_known
table.rewind
rows = table.map { |row| row.to_h.slice(*wanted) }
abort 'it has more than 20000 rows' if rows.size > 20_000
type = (table.headers & wanted.drop(1)).any? ? 'following' : nil
puts JSON.generate({ type: type, rows: rows })
