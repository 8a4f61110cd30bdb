package org.buyergraph.zuora;

import static org.buyergraph.zuora.StubObjects.object;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Orders that are carried out while nobody waits. */
final class StubJobs {

    /** A lock is told by another code here than where the caller waits. */
    private static final int LOCKED = 40000050;

    private final StubNumbers numbers;
    private final Map<String, Map<String, Object>> jobs = new ConcurrentHashMap<>();

    StubJobs(StubNumbers numbers) {
        this.numbers = numbers;
    }

    void clear() {
        jobs.clear();
    }

    Map<String, Object> start(Supplier<Map<String, Object>> work) {
        String id = numbers.job();
        jobs.put(id, state("Processing", null, null));
        Thread worker = new Thread(() -> jobs.put(id, run(work)), "order " + id);
        worker.setDaemon(true);
        worker.start();
        return object("success", true, "jobId", id);
    }

    private static Map<String, Object> run(Supplier<Map<String, Object>> work) {
        try {
            Map<String, Object> result = work.get();
            result.remove("success");
            return state("Completed", null, result);
        } catch (StubRefusal refusal) {
            int code = refusal.code() == StubRefusal.OrderCode.LOCKED.code() ? LOCKED : refusal.code();
            return state("Failed", "[" + code + "] " + refusal.getMessage(), null);
        }
    }

    Map<String, Object> job(String id) {
        Map<String, Object> job = jobs.get(id);
        if (job == null) {
            throw StubRefusal.notFound(id);
        }
        return job;
    }

    private static Map<String, Object> state(String status, String errors, Map<String, Object> result) {
        return object("success", true, "status", status, "errors", errors, "result", result);
    }
}
