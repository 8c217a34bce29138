# Says what is wrong with Atom feeds, by the strict parser of Ruby's RSS library: atom.rb FEED…
require "rss"

ARGV.each do |file|
  feed = RSS::Parser.parse(File.read(file, encoding: "UTF-8"), true, false)
  puts "#{file}: no Atom feed" unless feed.is_a?(RSS::Atom::Feed)
rescue StandardError => error
  puts "#{file}: #{error.message.lines.first}"
end
