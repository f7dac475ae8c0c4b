#compdef sopc

__sopc_complete() {
    local -ar non_empty_completions=("${@:#(|:*)}")
    local -ar empty_completions=("${(M)@:#(|:*)}")
    _describe -V '' non_empty_completions -- empty_completions -P $'\'\''
}

__sopc_custom_complete() {
    local -a completions
    completions=("${(@f)"$("${command_name}" "${@}" "${command_line[@]}")"}")
    if [[ "${#completions[@]}" -gt 1 ]]; then
        __sopc_complete "${completions[@]:0:-1}"
    fi
}

__sopc_cursor_index_in_current_word() {
    if [[ -z "${QIPREFIX}${IPREFIX}${PREFIX}" ]]; then
        printf 0
    else
        printf %s "${#${(z)LBUFFER}[-1]}"
    fi
}

_sopc() {
    emulate -RL zsh -G
    setopt extendedglob nullglob numericglobsort
    unsetopt aliases banghist

    local -xr SAP_SHELL=zsh
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(builtin emulate zsh -c 'printf %s "${ZSH_VERSION}"')"
    local -r SAP_SHELL_VERSION

    local context state state_descr line
    local -A opt_args

    local -r command_name="${words[1]}"
    local -ar command_line=("${words[@]}")
    local -ir current_word_index="$((CURRENT - 1))"

    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'build:Compiles SOPs to JSON, CSV, Markdown and SVG flowcharts (the default command).'
            'check:Tells what is wrong with SOPs, and where.'
            'fmt:Turns the text of SOPs into canonical Markdown, which compiles to the same SOP again.'
            'diff:Tells what changed between two versions of an SOP.'
            'review:Lists open questions: performers, branches, repairs; those first whose answer settles most.'
            'stream:Compiles JSON Lines on standard input to JSON Lines on standard output.'
            'registry:Asks the register of all SOPs that sopc build --registry keeps.'
            'rules:Lists the rules that check holds SOPs against.'
            'explain:Explains a rule: what it asks for, where that is written, and examples.'
            'schema:Prints the JSON Schema (draft 2020-12) of canonical JSON, or of decisions files.'
            'help:Show subcommand help information.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        build|check|fmt|diff|review|stream|registry|rules|explain|schema|help)
            "_sopc_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_sopc_build() {
    local -i ret=1
    local -ar ___paper=('a4' 'f4' 'legal' 'a3')
    local -ar ___orientation=('landscape' 'portrait')
    local -ar ___csv_dialect=('standard' 'excel-id')
    local -ar ___fail_on=('error' 'warning' 'note' 'never')
    local -ar ___min_grade=('siap' 'periksa')
    local -ar ___lang=('id' 'en')
    local -ar ___color=('auto' 'always' 'never')
    local -ar ___progress=('auto' 'never')
    local -ar arg_specs=(
        '*:inputs:'
        '(--out -o)'{--out,-o}'[Folder for the outputs; - is standard output, with one format.]:dir:'
        '*--emit[Formats, with commas between, or the option several times (default\: json,csv,md,svg).]:json,csv,md,svg,html,pdf,bpmn,drawio,jsonl:'
        '--source-map[Also write NAME.map.json\: what each byte of the input became.]'
        '--book[Also write all SOPs as one book, book.html and book.pdf, with cover, contents and page numbers.]'
        '--index[Write index.html\: all SOPs with their outputs, findings and doubts.]'
        '--no-index[Write index.html\: all SOPs with their outputs, findings and doubts.]'
        '--paper[Paper for SVG, HTML, PDF and draw.io.]:paper:{__sopc_complete "${___paper[@]}"}'
        '--orientation[How the paper lies.]:orientation:{__sopc_complete "${___orientation[@]}"}'
        '--continuous[One SVG as tall as it takes, for screens, instead of pages.]'
        '--identity-page[Draw the identity part on a page of its own (NAME-p0.svg).]'
        '--logo[Emblem for the SVG\: a PNG, or an SVG of plain shapes.]:file:'
        '--final[SVG for signing\: solid symbols, no legend; refused while a performer below 0.9 is neither written nor confirmed.]'
        '--csv-dialect[CSV for programs, or for a spreadsheet in Indonesian.]:csv-dialect:{__sopc_complete "${___csv_dialect[@]}"}'
        '--csv-raw[Write CSV cells as they are, without guard against formulas.]'
        '--fail-on[Exit with 1 where a finding of the author is this severe, or worse.]:fail-on:{__sopc_complete "${___fail_on[@]}"}'
        '--min-grade[Exit with 1 where an SOP was read worse than this.]:min-grade:{__sopc_complete "${___min_grade[@]}"}'
        '--resolve[Find out who is who across the inputs, and mend names and numbers by it.]'
        '--resolution[Who is who across documents\: written with --resolve, else read and applied.]:file:'
        '--registry[Keep a register of all SOPs up to date, for sopc registry.]:sqlite:'
        '--shard[Build only a part of the inputs, such as 2/4, for one of several machines.]:i/n:'
        '--force[Compile again what is up to date.]'
        '--group[Take several files as the pages of one SOP, in natural order\: all of a folder, or those whose names a regular expression finds alike (its first group, else what stands before it).]:folder|regex:'
        '--decisions[Replay what people decided about values, performers, branches and people.]:file:'
        '--gazetteer[Know districts from this file of code,name lines with Kemendagri codes.]:file:'
        '--working-day[Minutes of a working day, for sums of days.]:minutes:'
        '--lang[Language of messages (default\: that of the locale).]:lang:{__sopc_complete "${___lang[@]}"}'
        '--color[Colour findings.]:color:{__sopc_complete "${___color[@]}"}'
        '(--quiet -q)'{--quiet,-q}'[Tell only what went wrong.]'
        '--progress[Show how far the run is, where standard error is a terminal.]:progress:{__sopc_complete "${___progress[@]}"}'
        '--jobs[Inputs compiled at a time (default\: the number of processors).]:jobs:'
        '--report[Write a JSON line for each input\: its status, outputs, findings.]:file:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_sopc_check() {
    local -i ret=1
    local -ar ___fail_on=('error' 'warning' 'note' 'never')
    local -ar ___lang=('id' 'en')
    local -ar ___color=('auto' 'always' 'never')
    local -ar ___progress=('auto' 'never')
    local -ar arg_specs=(
        '*:inputs:'
        '--fail-on[Exit with 1 where a finding of the author is this severe, or worse (default\: error).]:fail-on:{__sopc_complete "${___fail_on[@]}"}'
        '*--format[Form of the findings, and where to\: text, json, sarif, github, gitlab, junit or rdjsonl; repeatable.]:form\[=file\]:'
        '--decisions[Replay what people decided about values, performers, branches and people.]:file:'
        '--gazetteer[Know districts from this file of code,name lines with Kemendagri codes.]:file:'
        '--working-day[Minutes of a working day, for sums of days.]:minutes:'
        '*--select[Rules that hold, by id, beginning of an id, name or family; repeatable.]:rule:'
        '*--ignore[Rules that do not hold; repeatable.]:rule:'
        '--rule-set[Regulation\: permenpan-35-2012, permendagri-52-2011 or permissive.]:name:'
        '--preview[Hold SOPs against rules that are new, too.]'
        '--as-of[Day from which ages count, such as 2026-01-31; without it rules about age are off.]:date:'
        '--min-grade[Exit with 1 where a text was read worse\: siap or periksa.]:grade:'
        '--min-confidence[Leave out findings about values that were read less surely, from 0 to 1.]:probability:'
        '--config[The configuration (default\: the nearest .sopc.yml upwards).]:file:'
        '--baseline[Leave out findings that stand in this file.]:file:'
        '--write-baseline[Write all findings into a baseline, and exit with 0.]:file:'
        '--prune-baseline[Take entries out of the baseline that no finding has any more.]'
        '--fix[Mend canonical Markdown in place where the meaning stays the same.]'
        '--unsafe-fixes[Mend it, too, where a person should look at the result.]'
        '--diff[Show what --fix (or --unsafe-fixes) would change, and change nothing.]'
        '--statistics[Tell how many findings each rule has.]'
        '--stdin-filename[What standard input is called in reports.]:name:'
        '--group[Take several files as the pages of one SOP, in natural order\: all of a folder, or those whose names a regular expression finds alike (its first group, else what stands before it).]:folder|regex:'
        '--lang[Language of messages (default\: that of the locale).]:lang:{__sopc_complete "${___lang[@]}"}'
        '--color[Colour findings.]:color:{__sopc_complete "${___color[@]}"}'
        '(--quiet -q)'{--quiet,-q}'[Tell only what went wrong.]'
        '--progress[Show how far the run is, where standard error is a terminal.]:progress:{__sopc_complete "${___progress[@]}"}'
        '--jobs[Inputs compiled at a time (default\: the number of processors).]:jobs:'
        '--report[Write a JSON line for each input\: its status, outputs, findings.]:file:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_sopc_fmt() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '*:inputs:'
        '--check[Name the files that would change, and exit with 1 where there are any.]'
        '--write[Rewrite canonical Markdown in place.]'
        '--lang[Language of messages (default\: that of the locale).]:lang:{__sopc_complete "${___lang[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_sopc_diff() {
    local -i ret=1
    local -ar ___format=('text' 'json' 'markdown')
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        ':old:'
        ':new:'
        '--format[Form of the report\: text, json or markdown.]:format:{__sopc_complete "${___format[@]}"}'
        '--lang[Language (default\: that of the locale).]:lang:{__sopc_complete "${___lang[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_sopc_review() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '*:inputs:'
        '--write[Ask, and append the answers to this decisions file.]:file:'
        '--limit[Most questions shown.]:limit:'
        '--lang[Language (default\: that of the locale).]:lang:{__sopc_complete "${___lang[@]}"}'
        '--decisions[Replay what people decided about values, performers, branches and people.]:file:'
        '--gazetteer[Know districts from this file of code,name lines with Kemendagri codes.]:file:'
        '--working-day[Minutes of a working day, for sums of days.]:minutes:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_sopc_stream() {
    local -i ret=1
    local -ar ___phase=('compile' 'resolve' 'apply')
    local -ar arg_specs=(
        '--phase[What to make of the lines (default\: canonical JSON, each document for itself).]:phase:{__sopc_complete "${___phase[@]}"}'
        '--by-key[Resolve names key by key, as an engine brings their lines together, not all in one process.]'
        '--resolution[Who is who across documents, as --phase resolve gives it.]:file:'
        '--scratch[Folder for what memory has no room for when names are resolved (default\: all in memory).]:dir:'
        '--jobs[Batches compiled at a time.]:jobs:'
        '--decisions[Replay what people decided about values, performers, branches and people.]:file:'
        '--gazetteer[Know districts from this file of code,name lines with Kemendagri codes.]:file:'
        '--working-day[Minutes of a working day, for sums of days.]:minutes:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_sopc_registry() {
    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'list:All SOPs, the worst grade first.'
            'search:SOPs by words in number, title, office, people, activities and legal basis.'
            'people:Who approves and signs, and how many SOPs.'
            'links:Which SOP names which.'
            'export:All that is in it, in an order that does not depend on the runs.'
            'stats:Figures of the whole.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        list|search|people|links|export|stats)
            "_sopc_registry_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_sopc_registry_list() {
    local -i ret=1
    local -ar ___format=('csv' 'jsonl')
    local -ar arg_specs=(
        ':sqlite:'
        '--format[Form of the answer.]:format:{__sopc_complete "${___format[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_sopc_registry_search() {
    local -i ret=1
    local -ar ___format=('csv' 'jsonl')
    local -ar arg_specs=(
        ':sqlite:'
        '--format[Form of the answer.]:format:{__sopc_complete "${___format[@]}"}'
        '*:words:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_sopc_registry_people() {
    local -i ret=1
    local -ar ___format=('csv' 'jsonl')
    local -ar arg_specs=(
        ':sqlite:'
        '--format[Form of the answer.]:format:{__sopc_complete "${___format[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_sopc_registry_links() {
    local -i ret=1
    local -ar ___format=('csv' 'jsonl')
    local -ar arg_specs=(
        ':sqlite:'
        '--format[Form of the answer.]:format:{__sopc_complete "${___format[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_sopc_registry_export() {
    local -i ret=1
    local -ar ___format=('csv' 'jsonl')
    local -ar arg_specs=(
        ':sqlite:'
        '--format[Form of the answer.]:format:{__sopc_complete "${___format[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_sopc_registry_stats() {
    local -i ret=1
    local -ar ___format=('csv' 'jsonl')
    local -ar arg_specs=(
        ':sqlite:'
        '--format[Form of the answer.]:format:{__sopc_complete "${___format[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_sopc_rules() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--lang[Language (default\: that of the locale).]:lang:{__sopc_complete "${___lang[@]}"}'
        '--pages[Write a page for each rule into a folder.]:folder:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_sopc_explain() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        ':rule:'
        '--lang[Language (default\: that of the locale).]:lang:{__sopc_complete "${___lang[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_sopc_schema() {
    local -i ret=1
    local -ar _kind=('document' 'decisions')
    local -ar arg_specs=(
        ':kind:{__sopc_complete "${_kind[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_sopc_help() {
    local -i ret=1
    local -ar arg_specs=(
        '*:subcommands:'
        '--version[Show the version.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

if [[ "${funcstack[1]}" = _sopc ]]; then
    _sopc "${@}"
else
    compdef _sopc sopc
fi
