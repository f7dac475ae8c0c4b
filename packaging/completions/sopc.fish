function __sopc_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __sopc_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __sopc_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __sopc_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __sopc_parse_tokens -S
    set -l unparsed_tokens (__sopc_tokens -pc)
    switch $unparsed_tokens[1]
    case 'sopc'
        __sopc_parse_subcommand 0 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'build'
            __sopc_parse_subcommand -r 1 'o/out=' 'emit=+' 'source-map' 'book' 'index' 'no-index' 'paper=' 'orientation=' 'continuous' 'identity-page' 'logo=' 'final' 'csv-dialect=' 'csv-raw' 'fail-on=' 'min-grade=' 'resolve' 'resolution=' 'registry=' 'shard=' 'force' 'group=' 'decisions=' 'gazetteer=' 'working-day=' 'lang=' 'color=' 'q/quiet' 'progress=' 'jobs=' 'report=' 'version' 'h/help'
        case 'check'
            __sopc_parse_subcommand -r 1 'fail-on=' 'format=+' 'decisions=' 'gazetteer=' 'working-day=' 'select=+' 'ignore=+' 'rule-set=' 'preview' 'as-of=' 'min-grade=' 'min-confidence=' 'config=' 'baseline=' 'write-baseline=' 'prune-baseline' 'fix' 'unsafe-fixes' 'diff' 'statistics' 'stdin-filename=' 'group=' 'lang=' 'color=' 'q/quiet' 'progress=' 'jobs=' 'report=' 'version' 'h/help'
        case 'fmt'
            __sopc_parse_subcommand -r 1 'check' 'write' 'lang=' 'version' 'h/help'
        case 'diff'
            __sopc_parse_subcommand 2 'format=' 'lang=' 'version' 'h/help'
        case 'review'
            __sopc_parse_subcommand -r 1 'write=' 'limit=' 'lang=' 'decisions=' 'gazetteer=' 'working-day=' 'version' 'h/help'
        case 'stream'
            __sopc_parse_subcommand 0 'phase=' 'by-key' 'resolution=' 'scratch=' 'jobs=' 'decisions=' 'gazetteer=' 'working-day=' 'version' 'h/help'
        case 'registry'
            __sopc_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __sopc_parse_subcommand 1 'format=' 'version' 'h/help'
            case 'search'
                __sopc_parse_subcommand -r 2 'format=' 'version' 'h/help'
            case 'people'
                __sopc_parse_subcommand 1 'format=' 'version' 'h/help'
            case 'links'
                __sopc_parse_subcommand 1 'format=' 'version' 'h/help'
            case 'export'
                __sopc_parse_subcommand 1 'format=' 'version' 'h/help'
            case 'stats'
                __sopc_parse_subcommand 1 'format=' 'version' 'h/help'
            end
        case 'rules'
            __sopc_parse_subcommand 0 'lang=' 'pages=' 'version' 'h/help'
        case 'explain'
            __sopc_parse_subcommand 1 'lang=' 'version' 'h/help'
        case 'schema'
            __sopc_parse_subcommand 1 'version' 'h/help'
        case 'help'
            __sopc_parse_subcommand -r 1 'version'
        end
    end
end

function __sopc_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __sopc_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __sopc_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __sopc_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__sopc_tokens -p)
    if test -z "$(__sopc_tokens -t)"
        set -l index (count (__sopc_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'sopc' -f
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc" version' -l 'version' -d 'Show the version.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_positional "sopc" -eq 1' -fa 'build' -d 'Compiles SOPs to JSON, CSV, Markdown and SVG flowcharts (the default command).'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_positional "sopc" -eq 1' -fa 'check' -d 'Tells what is wrong with SOPs, and where.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_positional "sopc" -eq 1' -fa 'fmt' -d 'Turns the text of SOPs into canonical Markdown, which compiles to the same SOP again.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_positional "sopc" -eq 1' -fa 'diff' -d 'Tells what changed between two versions of an SOP.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_positional "sopc" -eq 1' -fa 'review' -d 'Lists open questions: performers, branches, repairs; those first whose answer settles most.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_positional "sopc" -eq 1' -fa 'stream' -d 'Compiles JSON Lines on standard input to JSON Lines on standard output.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_positional "sopc" -eq 1' -fa 'registry' -d 'Asks the register of all SOPs that sopc build --registry keeps.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_positional "sopc" -eq 1' -fa 'rules' -d 'Lists the rules that check holds SOPs against.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_positional "sopc" -eq 1' -fa 'explain' -d 'Explains a rule: what it asks for, where that is written, and examples.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_positional "sopc" -eq 1' -fa 'schema' -d 'Prints the JSON Schema (draft 2020-12) of canonical JSON, or of decisions files.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_positional "sopc" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" o out' -l 'out' -s 'o' -d 'Folder for the outputs; - is standard output, with one format.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build"' -l 'emit' -d 'Formats, with commas between, or the option several times (default: json,csv,md,svg).' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" source-map' -l 'source-map' -d 'Also write NAME.map.json: what each byte of the input became.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" book' -l 'book' -d 'Also write all SOPs as one book, book.html and book.pdf, with cover, contents and page numbers.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" index' -l 'index' -d 'Write index.html: all SOPs with their outputs, findings and doubts.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" no-index' -l 'no-index' -d 'Write index.html: all SOPs with their outputs, findings and doubts.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" paper' -l 'paper' -d 'Paper for SVG, HTML, PDF and draw.io.' -rfka 'a4 f4 legal a3'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" orientation' -l 'orientation' -d 'How the paper lies.' -rfka 'landscape portrait'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" continuous' -l 'continuous' -d 'One SVG as tall as it takes, for screens, instead of pages.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" identity-page' -l 'identity-page' -d 'Draw the identity part on a page of its own (NAME-p0.svg).'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" logo' -l 'logo' -d 'Emblem for the SVG: a PNG, or an SVG of plain shapes.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" final' -l 'final' -d 'SVG for signing: solid symbols, no legend; refused while a performer below 0.9 is neither written nor confirmed.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" csv-dialect' -l 'csv-dialect' -d 'CSV for programs, or for a spreadsheet in Indonesian.' -rfka 'standard excel-id'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" csv-raw' -l 'csv-raw' -d 'Write CSV cells as they are, without guard against formulas.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" fail-on' -l 'fail-on' -d 'Exit with 1 where a finding of the author is this severe, or worse.' -rfka 'error warning note never'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" min-grade' -l 'min-grade' -d 'Exit with 1 where an SOP was read worse than this.' -rfka 'siap periksa'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" resolve' -l 'resolve' -d 'Find out who is who across the inputs, and mend names and numbers by it.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" resolution' -l 'resolution' -d 'Who is who across documents: written with --resolve, else read and applied.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" registry' -l 'registry' -d 'Keep a register of all SOPs up to date, for sopc registry.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" shard' -l 'shard' -d 'Build only a part of the inputs, such as 2/4, for one of several machines.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" force' -l 'force' -d 'Compile again what is up to date.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" group' -l 'group' -d 'Take several files as the pages of one SOP, in natural order: all of a folder, or those whose names a regular expression finds alike (its first group, else what stands before it).' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" decisions' -l 'decisions' -d 'Replay what people decided about values, performers, branches and people.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" gazetteer' -l 'gazetteer' -d 'Know districts from this file of code,name lines with Kemendagri codes.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" working-day' -l 'working-day' -d 'Minutes of a working day, for sums of days.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" lang' -l 'lang' -d 'Language of messages (default: that of the locale).' -rfka 'id en'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" color' -l 'color' -d 'Colour findings.' -rfka 'auto always never'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" q quiet' -l 'quiet' -s 'q' -d 'Tell only what went wrong.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" progress' -l 'progress' -d 'Show how far the run is, where standard error is a terminal.' -rfka 'auto never'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" jobs' -l 'jobs' -d 'Inputs compiled at a time (default: the number of processors).' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" report' -l 'report' -d 'Write a JSON line for each input: its status, outputs, findings.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" version' -l 'version' -d 'Show the version.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc build" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" fail-on' -l 'fail-on' -d 'Exit with 1 where a finding of the author is this severe, or worse (default: error).' -rfka 'error warning note never'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check"' -l 'format' -d 'Form of the findings, and where to: text, json, sarif, github, gitlab, junit or rdjsonl; repeatable.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" decisions' -l 'decisions' -d 'Replay what people decided about values, performers, branches and people.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" gazetteer' -l 'gazetteer' -d 'Know districts from this file of code,name lines with Kemendagri codes.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" working-day' -l 'working-day' -d 'Minutes of a working day, for sums of days.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check"' -l 'select' -d 'Rules that hold, by id, beginning of an id, name or family; repeatable.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check"' -l 'ignore' -d 'Rules that do not hold; repeatable.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" rule-set' -l 'rule-set' -d 'Regulation: permenpan-35-2012, permendagri-52-2011 or permissive.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" preview' -l 'preview' -d 'Hold SOPs against rules that are new, too.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" as-of' -l 'as-of' -d 'Day from which ages count, such as 2026-01-31; without it rules about age are off.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" min-grade' -l 'min-grade' -d 'Exit with 1 where a text was read worse: siap or periksa.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" min-confidence' -l 'min-confidence' -d 'Leave out findings about values that were read less surely, from 0 to 1.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" config' -l 'config' -d 'The configuration (default: the nearest .sopc.yml upwards).' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" baseline' -l 'baseline' -d 'Leave out findings that stand in this file.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" write-baseline' -l 'write-baseline' -d 'Write all findings into a baseline, and exit with 0.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" prune-baseline' -l 'prune-baseline' -d 'Take entries out of the baseline that no finding has any more.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" fix' -l 'fix' -d 'Mend canonical Markdown in place where the meaning stays the same.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" unsafe-fixes' -l 'unsafe-fixes' -d 'Mend it, too, where a person should look at the result.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" diff' -l 'diff' -d 'Show what --fix (or --unsafe-fixes) would change, and change nothing.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" statistics' -l 'statistics' -d 'Tell how many findings each rule has.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" stdin-filename' -l 'stdin-filename' -d 'What standard input is called in reports.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" group' -l 'group' -d 'Take several files as the pages of one SOP, in natural order: all of a folder, or those whose names a regular expression finds alike (its first group, else what stands before it).' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" lang' -l 'lang' -d 'Language of messages (default: that of the locale).' -rfka 'id en'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" color' -l 'color' -d 'Colour findings.' -rfka 'auto always never'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" q quiet' -l 'quiet' -s 'q' -d 'Tell only what went wrong.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" progress' -l 'progress' -d 'Show how far the run is, where standard error is a terminal.' -rfka 'auto never'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" jobs' -l 'jobs' -d 'Inputs compiled at a time (default: the number of processors).' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" report' -l 'report' -d 'Write a JSON line for each input: its status, outputs, findings.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" version' -l 'version' -d 'Show the version.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc fmt" check' -l 'check' -d 'Name the files that would change, and exit with 1 where there are any.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc fmt" write' -l 'write' -d 'Rewrite canonical Markdown in place.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc fmt" lang' -l 'lang' -d 'Language of messages (default: that of the locale).' -rfka 'id en'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc fmt" version' -l 'version' -d 'Show the version.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc fmt" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc diff" format' -l 'format' -d 'Form of the report: text, json or markdown.' -rfka 'text json markdown'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc diff" lang' -l 'lang' -d 'Language (default: that of the locale).' -rfka 'id en'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc diff" version' -l 'version' -d 'Show the version.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc diff" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc review" write' -l 'write' -d 'Ask, and append the answers to this decisions file.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc review" limit' -l 'limit' -d 'Most questions shown.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc review" lang' -l 'lang' -d 'Language (default: that of the locale).' -rfka 'id en'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc review" decisions' -l 'decisions' -d 'Replay what people decided about values, performers, branches and people.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc review" gazetteer' -l 'gazetteer' -d 'Know districts from this file of code,name lines with Kemendagri codes.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc review" working-day' -l 'working-day' -d 'Minutes of a working day, for sums of days.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc review" version' -l 'version' -d 'Show the version.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc review" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc stream" phase' -l 'phase' -d 'What to make of the lines (default: canonical JSON, each document for itself).' -rfka 'compile resolve apply'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc stream" by-key' -l 'by-key' -d 'Resolve names key by key, as an engine brings their lines together, not all in one process.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc stream" resolution' -l 'resolution' -d 'Who is who across documents, as --phase resolve gives it.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc stream" scratch' -l 'scratch' -d 'Folder for what memory has no room for when names are resolved (default: all in memory).' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc stream" jobs' -l 'jobs' -d 'Batches compiled at a time.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc stream" decisions' -l 'decisions' -d 'Replay what people decided about values, performers, branches and people.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc stream" gazetteer' -l 'gazetteer' -d 'Know districts from this file of code,name lines with Kemendagri codes.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc stream" working-day' -l 'working-day' -d 'Minutes of a working day, for sums of days.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc stream" version' -l 'version' -d 'Show the version.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc stream" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc registry" version' -l 'version' -d 'Show the version.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc registry" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_positional "sopc registry" -eq 1' -fa 'list' -d 'All SOPs, the worst grade first.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_positional "sopc registry" -eq 1' -fa 'search' -d 'SOPs by words in number, title, office, people, activities and legal basis.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_positional "sopc registry" -eq 1' -fa 'people' -d 'Who approves and signs, and how many SOPs.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_positional "sopc registry" -eq 1' -fa 'links' -d 'Which SOP names which.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_positional "sopc registry" -eq 1' -fa 'export' -d 'All that is in it, in an order that does not depend on the runs.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_positional "sopc registry" -eq 1' -fa 'stats' -d 'Figures of the whole.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc registry list" format' -l 'format' -d 'Form of the answer.' -rfka 'csv jsonl'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc registry list" version' -l 'version' -d 'Show the version.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc registry list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc registry search" format' -l 'format' -d 'Form of the answer.' -rfka 'csv jsonl'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc registry search" version' -l 'version' -d 'Show the version.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc registry search" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc registry people" format' -l 'format' -d 'Form of the answer.' -rfka 'csv jsonl'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc registry people" version' -l 'version' -d 'Show the version.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc registry people" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc registry links" format' -l 'format' -d 'Form of the answer.' -rfka 'csv jsonl'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc registry links" version' -l 'version' -d 'Show the version.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc registry links" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc registry export" format' -l 'format' -d 'Form of the answer.' -rfka 'csv jsonl'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc registry export" version' -l 'version' -d 'Show the version.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc registry export" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc registry stats" format' -l 'format' -d 'Form of the answer.' -rfka 'csv jsonl'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc registry stats" version' -l 'version' -d 'Show the version.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc registry stats" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc rules" lang' -l 'lang' -d 'Language (default: that of the locale).' -rfka 'id en'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc rules" pages' -l 'pages' -d 'Write a page for each rule into a folder.' -rfka ''
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc rules" version' -l 'version' -d 'Show the version.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc rules" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc explain" lang' -l 'lang' -d 'Language (default: that of the locale).' -rfka 'id en'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc explain" version' -l 'version' -d 'Show the version.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc explain" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_positional "sopc schema" -eq 1' -fka 'document decisions'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc schema" version' -l 'version' -d 'Show the version.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc schema" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sopc' -n '__sopc_should_offer_completions_for_flags_or_options "sopc help" version' -l 'version' -d 'Show the version.'
