# fish completion for care. What there is to offer is asked of care itself, which only looks: `care __complete`.

# A word as the shell would read it; a quote may still be open.
function __care_read --argument-names raw
    for quote in '' \' \"
        string unescape -- $raw$quote; and return
    end
end

function __care_complete
    set -l words (commandline --cut-at-cursor --current-process --tokenize)
    set -l typed (__care_read (commandline --cut-at-cursor --current-token))
    set words (string replace --regex '^~/' "$HOME/" -- $words)
    set -l care care
    command --query -- $words[1]; and set care $words[1]

    for line in (command $care __complete (count $words) $words $typed 2>/dev/null)
        if string match --quiet \tfiles'*' -- $line
            set -l lead (string replace --regex '^\tfiles ?' '' -- $line)
            for path in (__fish_complete_path (string replace -- "$lead" '' "$typed"))
                echo $lead$path
            end
        else
            echo $line
        end
    end
end

complete --command care --no-files --keep-order --arguments '(__care_complete)'
